/// What names of attributes and methods lead to, for what takes them by name from objects that the file does not hold.
enum AttributeNames {
    /// Attributes of arrays, frames, texts and dates: what transformers take.
    private static let data = StandardLibrary.words(
        """
        T array astype columns data date day dayofweek dayofyear days dt dtype dtypes flat hour imag index kind
        length lower microsecond microseconds minute month name names nanosecond nbytes ndim nnz quarter real
        second seconds shape size str strip time toarray todense upper values week weekday year
        """)

    /// What runs, imports, reads and writes in Python's library and in what is built on it, and what leads to it.
    private static let acting = StandardLibrary.words(
        """
        abort bdb builtins check_call check_output chdir chflags chmod chown chroot commands
        compile connect copyfile copyfileobj copytree ctypes delattr dlopen download environ eval exec execfile execl
        execle execlp execlpe execv execve execvp execvpe execute f_back f_builtins f_globals f_locals fdopen
        fork forkpty fromfile func_code func_globals getattr getoutput getstatusoutput gi_code gi_frame globals
        import_module importlib kill killpg load_library load_module load_source loads loadtxt locals
        memmap mkdir makedirs modules nt open open_code os pipe plock popen popen2 popen3 popen4 posix posix_spawn
        posix_spawnp putenv pty raw_input read_pickle remove removedirs rename renames replace_file rmdir rmtree run
        runctx runpy save savetxt savez setattr shell shutil socket spawn spawnl spawnle spawnlp spawnlpe spawnv
        spawnve spawnvp spawnvpe startfile subprocess symlink sys system tb_frame to_pickle tofile unlink unsetenv urlopen urlretrieve webbrowser write write_bytes write_text
        """)

    /// Methods of texts and bytes.
    private static let ofTexts = StandardLibrary.words(
        """
        capitalize casefold center count decode encode endswith expandtabs find format index isalnum isalpha isascii
        isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip
        partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines
        startswith strip swapcase title translate upper zfill hex
        """)

    static func isOfText(_ name: String) -> Bool { ofTexts.contains(name[...]) }

    /// Methods that take code as text, or functions to call.
    private static let evaluating = StandardLibrary.words("query pipe format_map __reduce__")

    /// Whether a method of data neither reads nor writes files, nor runs or evaluates anything.
    static func isHarmlessMethod(_ name: String) -> Bool {
        kind(of: name) != .acting && !ActingPackages.soundsActing(name) && !name.hasPrefix("to_")
            && !name.hasPrefix("__") && !evaluating.contains(name[...])
    }

    enum Kind {
        case data
        case acting
        case unknown
    }

    /// What a dotted name of attributes leads to: as bad as its worst part.
    static func kind(of text: String) -> Kind {
        var isData = true
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            if part.isEmpty || part.hasPrefix("__") || acting.contains(part) { return .acting }
            if !data.contains(part) { isData = false }
        }
        return isData ? .data : .unknown
    }
}
