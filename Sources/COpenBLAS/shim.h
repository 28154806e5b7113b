// BLAS through its C interface, and the LAPACK routines that fitting needs, declared here because Debian keeps
// LAPACK's headers in a package of their own. The trailing lengths are those of the character arguments, as gfortran
// passes them.
#include <cblas.h>
#include <stddef.h>

void dgesdd_(char const *jobz, int const *m, int const *n, double *a, int const *lda, double *s, double *u,
             int const *ldu, double *vt, int const *ldvt, double *work, int const *lwork, int *iwork, int *info,
             size_t jobz_length);

void dsyevd_(char const *jobz, char const *uplo, int const *n, double *a, int const *lda, double *w, double *work,
             int const *lwork, int *iwork, int const *liwork, int *info, size_t jobz_length, size_t uplo_length);

void dgeqrf_(int const *m, int const *n, double *a, int const *lda, double *tau, double *work, int const *lwork,
             int *info);

void dorgqr_(int const *m, int const *n, int const *k, double *a, int const *lda, double const *tau, double *work,
             int const *lwork, int *info);

void dgetrf_(int const *m, int const *n, double *a, int const *lda, int *ipiv, int *info);
