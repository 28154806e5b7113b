/// The modules of Python's standard library, 2.7 to 3.14. What they hold can act unless ``KnownNames`` says otherwise.
enum StandardLibrary {
    /// Whether a module belongs to it: by its first component.
    static func contains(_ module: String) -> Bool {
        let top = module.prefix { $0 != "." }
        return modules.contains(top) || isInternal(top)
    }

    /// C parts of the library have names like `_posixsubprocess`.
    private static func isInternal(_ top: Substring) -> Bool {
        top.first == "_" && internals.contains(top.dropFirst())
    }

    /// Importing one of these is enough: they print, open windows or browsers, or start programs.
    static func actsOnImport(_ module: String) -> Bool {
        let top = module.prefix { $0 != "." }
        return acting.contains(top) || module.hasSuffix(".__main__")
    }

    /// Whether functions of the module start programs, reach files or networks, or run code.
    static func reachesOut(_ module: String) -> Bool { reaching.contains(module.prefix { $0 != "." }) }

    private static let reaching = words(
        """
        os posix nt sys subprocess _posixsubprocess commands popen2 pty shutil builtins __builtin__ importlib imp runpy code
        codeop pickle _pickle cPickle marshal shelve dbm ctypes _ctypes socket _socket ssl http urllib urllib2 ftplib
        smtplib telnetlib poplib imaplib nntplib xmlrpc xmlrpclib socketserver asyncio multiprocessing threading thread
        _thread concurrent signal webbrowser tempfile glob pathlib io _io fileinput tarfile zipfile zipimport pkgutil
        platform inspect gc pdb bdb trace timeit cProfile profile doctest unittest venv ensurepip distutils compileall
        py_compile sqlite3 winreg _winreg msvcrt fcntl mmap pwd grp site sysconfig atexit faulthandler operator functools
        types
        """)

    private static let acting = words(
        "this antigravity idlelib turtledemo __phello__ __hello__ lib2to3 pydoc_data test site sitecustomize"
            + " usercustomize rlcompleter readline")

    static let modules = words(
        """
        abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect
        builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall
        concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm
        decimal difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp
        fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip
        hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword
        lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt
        multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib
        pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd
        py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy
        sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd
        sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau
        symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios test textwrap this threading time
        timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing
        unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml
        xmlrpc zipapp zipfile zipimport zlib zoneinfo annotationlib compression string_templatelib
        __builtin__ __future__ __phello__ __hello__ BaseHTTPServer Bastion CGIHTTPServer ConfigParser
        Cookie DocXMLRPCServer HTMLParser Queue SimpleHTTPServer SimpleXMLRPCServer SocketServer StringIO Tix Tkinter
        UserDict UserList UserString anydbm cPickle cStringIO commands compiler cookielib copy_reg dbhash dircache
        dumbdbm dummy_thread dummy_threading exceptions fpformat future_builtins gdbm hotshot htmlentitydefs htmllib
        httplib ihooks imputil itertools macpath macurl2path md5 mhlib mimetools mimify multifile mutex new nturl2path
        os2 popen2 posixfile robotparser rexec rfc822 sets sgmllib sha statvfs stringold strop thread toaiff urllib2
        urlparse user whichdb xmlrpclib xmllib _winreg ce riscos sitecustomize usercustomize
        """)

    private static let internals = words(
        """
        abc aix_support android_support apple_support ast asyncio bisect blake2 bootlocale bootsubprocess bz2 codecs
        codecs_cn codecs_hk codecs_iso2022 codecs_jp codecs_kr codecs_tw collections collections_abc
        compat_pickle compression contextvars crypt csv ctypes ctypes_test curses curses_panel datetime dbm decimal
        elementtree frozen_importlib frozen_importlib_external functools gdbm hashlib heapq hmac imp interpchannels
        interpqueues interpreters io ios_support json locale lsprof lzma markupbase md5 msi multibytecodec
        multiprocessing opcode opcode_metadata operator osx_support overlapped pickle posixshmem posixsubprocess
        py_abc py_warnings pydatetime pydecimal pyio pylong pyrepl queue random remote_debugging scproxy sha1 sha2
        sha256 sha3 sha512 signal sitebuiltins socket sqlite3 sre ssl stat statistics string strptime struct suggestions
        symtable sysconfig thread threading_local tkinter tokenize tracemalloc types typing uuid warnings weakref
        weakrefset winapi wmi zoneinfo zstd testcapi testinternalcapi testbuffer testmultiphase xxtestfuzz LWPCookieJar
        MozillaCookieJar
        """)

    static func words(_ text: String) -> Set<Substring> {
        Set(text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { Substring($0) })
    }
}
