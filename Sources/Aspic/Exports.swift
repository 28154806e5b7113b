// One import is enough: rows, labels and estimators come with the models.
@_exported public import AspicCore
@_exported public import Estimators
