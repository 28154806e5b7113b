"""Reads a pickle's opcodes with a stack machine of its own, and says which names it has and how it calls them.

Nothing is imported or called for it. Runs on Python 2.7 and 3.6 to 3.14.
"""
import pickletools

try:
    text_types = (str, unicode)
except NameError:
    text_types = (str,)

#: Python 2's modules, as Python 3 calls them.
MODULES = {'__builtin__': 'builtins', 'copy_reg': 'copyreg', 'exceptions': 'builtins', 'UserDict': 'collections',
           'UserList': 'collections', 'UserString': 'collections', 'cPickle': 'pickle', 'Queue': 'queue',
           'SocketServer': 'socketserver', 'ConfigParser': 'configparser', 'repr': 'reprlib', '_abcoll':
           'collections.abc', 'cStringIO': 'io'}
NAMES = {('__builtin__', 'xrange'): ('builtins', 'range'), ('__builtin__', 'unicode'): ('builtins', 'str'),
         ('__builtin__', 'long'): ('builtins', 'int'), ('__builtin__', 'reduce'): ('functools', 'reduce'),
         ('itertools', 'izip'): ('builtins', 'zip'), ('itertools', 'imap'): ('builtins', 'map'),
         ('itertools', 'ifilter'): ('builtins', 'filter'), ('itertools', 'izip_longest'): ('itertools', 'zip_longest'),
         ('itertools', 'ifilterfalse'): ('itertools', 'filterfalse'), ('__builtin__', 'unichr'): ('builtins', 'chr'),
         ('UserDict', 'IterableUserDict'): ('collections', 'UserDict')}


def python3(module, name):
    """The name that Python 3 and numpy 2 have for it, by the rules of the library's `CanonicalNames`."""
    if (module, name) in NAMES:
        return NAMES[(module, name)]
    module = MODULES.get(module, module)
    if module == 'numpy.core' or module.startswith('numpy.core.'):
        module = 'numpy._core' + module[len('numpy.core'):]
    if module in ('numpy._core._multiarray_umath', 'numpy._core.umath'):
        module = 'numpy'
    return module, name


class Node(object):
    """A value: `kind` is a token of the shape language, or `g` for a name, or `call`."""
    __slots__ = ('kind', 'value', 'items', 'callee', 'built', 'called')

    def __init__(self, kind, value=None, items=None, callee=None):
        self.kind, self.value, self.items, self.callee = kind, value, items, callee
        self.built = None
        #: What an object was made with; for `partial(cls.__new__)`, its state too.
        self.called = None


class Call(object):
    """A call: `family` is new, base or call."""
    __slots__ = ('name', 'family', 'arguments', 'keywords', 'node')

    def __init__(self, name, family, arguments, keywords, node):
        self.name, self.family, self.arguments, self.keywords = name, family, arguments, keywords
        self.node = node


MARK = object()
NUMBERS = ('INT', 'BININT', 'BININT1', 'BININT2', 'LONG', 'LONG1', 'LONG4')
TEXTS = ('UNICODE', 'BINUNICODE', 'SHORT_BINUNICODE', 'BINUNICODE8', 'STRING', 'BINSTRING', 'SHORT_BINSTRING')
BYTES = ('BINBYTES', 'SHORT_BINBYTES', 'BINBYTES8', 'BYTEARRAY8', 'NEXT_BUFFER')
EMPTY = {'EMPTY_LIST': 'l', 'EMPTY_DICT': 'd', 'EMPTY_SET': 'S', 'EMPTY_TUPLE': 't'}
MARKED = {'LIST': 'l', 'TUPLE': 't', 'FROZENSET': 'S'}
FIXED = {'TUPLE1': 1, 'TUPLE2': 2, 'TUPLE3': 3}


class Walk(object):
    """Names and calls of one pickle."""

    def __init__(self, data):
        self.globals = []
        self.calls = []
        #: Names that something else than a call of them uses.
        self.values = set()
        self.computed = 0
        self._stack, self._memo = [], {}
        for opcode, argument, _ in pickletools.genops(data):
            self._step(opcode.name, argument)
        self.top = self._stack[-1] if self._stack else None
        for call in list(self.calls):
            self._constructor_with_keywords(call)

    def _pop_mark(self):
        place = len(self._stack) - 1
        while self._stack[place] is not MARK:
            place -= 1
        items = self._stack[place + 1:]
        del self._stack[place:]
        return items

    def _push(self, kind, value=None, items=None):
        self._stack.append(Node(kind, value, items))

    def _step(self, name, argument):
        stack = self._stack
        if name in ('PROTO', 'FRAME', 'STOP', 'READONLY_BUFFER'):
            return
        if name in NUMBERS:
            is_truth = name == 'INT' and isinstance(argument, bool)
            self._push('?' if is_truth else 'i', argument)
        elif name in TEXTS:
            self._push('s', argument)
        elif name in BYTES:
            self._push('b', argument)
        elif name in ('FLOAT', 'BINFLOAT'):
            self._push('f', argument)
        elif name == 'NONE':
            self._push('N')
        elif name in ('NEWTRUE', 'NEWFALSE'):
            self._push('?', name == 'NEWTRUE')
        elif name == 'MARK':
            stack.append(MARK)
        elif name == 'POP':
            stack.pop()
        elif name == 'POP_MARK':
            self._pop_mark()
        elif name == 'DUP':
            stack.append(stack[-1])
        elif name in EMPTY:
            self._push(EMPTY[name], None, [])
        elif name in MARKED:
            self._push(MARKED[name], None, self._pop_mark())
        elif name in FIXED:
            items = stack[-FIXED[name]:]
            del stack[-FIXED[name]:]
            self._push('t', None, items)
        elif name == 'DICT':
            items = self._pop_mark()
            self._push('d', None, list(zip(items[::2], items[1::2])))
        elif name in ('APPEND', 'APPENDS', 'ADDITEMS'):
            items = [stack.pop()] if name == 'APPEND' else self._pop_mark()
            if stack[-1].items is not None:
                stack[-1].items.extend(items)
        elif name in ('SETITEM', 'SETITEMS'):
            items = self._pop_mark() if name == 'SETITEMS' else [stack.pop(-2), stack.pop()]
            if stack[-1].kind == 'd':
                stack[-1].items.extend(zip(items[::2], items[1::2]))
        elif name in ('PUT', 'BINPUT', 'LONG_BINPUT'):
            self._memo[int(argument)] = stack[-1]
        elif name == 'MEMOIZE':
            self._memo[len(self._memo)] = stack[-1]
        elif name in ('GET', 'BINGET', 'LONG_BINGET'):
            stack.append(self._memo[int(argument)])
        else:
            self._name_or_call(name, argument)

    def _name_or_call(self, name, argument):
        stack = self._stack
        if name == 'GLOBAL':
            module, qualified = argument.split(' ', 1)
            self._global(module, qualified)
        elif name == 'STACK_GLOBAL':
            qualified, module = stack.pop(), stack.pop()
            self._global(module.value, qualified.value)
        elif name == 'INST':
            items = self._pop_mark()
            module, qualified = argument.split(' ', 1)
            self._global(module, qualified)
            self._call(stack.pop(), 'call', items, None)
        elif name == 'OBJ':
            items = self._pop_mark()
            self._call(items[0], 'call', items[1:], None)
        elif name == 'REDUCE':
            arguments = stack.pop()
            self._call(stack.pop(), 'call', arguments.items, None)
        elif name == 'NEWOBJ':
            arguments = stack.pop()
            self._call(stack.pop(), 'new', arguments.items, None)
        elif name == 'NEWOBJ_EX':
            keywords, arguments = stack.pop(), stack.pop()
            self._call(stack.pop(), 'new', arguments.items, keywords.items)
        elif name == 'BUILD':
            state = stack.pop()
            stack[-1].built = state
        elif name in ('PERSID', 'BINPERSID'):
            if name == 'BINPERSID':
                stack.pop()
            self._push('p')
        else:
            raise ValueError('an opcode not known here: ' + name)

    def _global(self, module, qualified):
        self.globals.append((module, qualified))
        self._stack.append(Node('g', (module, qualified)))

    def _call(self, callee, family, arguments, keywords):
        made = Node('o', None, None, callee)
        made.called = arguments
        self._stack.append(made)
        if callee.kind != 'g':
            self.computed += 1
            return
        name = python3(*callee.value)
        if name == ('_codecs', 'encode') or name == ('builtins', 'bytes') and not arguments:
            made.kind = 'b'
            made.value = arguments[0].value if arguments else ''
        elif name == ('builtins', 'bytearray'):
            made.kind = 'b'
        self.calls.append(Call(callee.value, family, arguments, keywords, made))
        if family != 'call' or name[0] != 'copyreg' or not arguments or arguments[0].kind != 'g':
            return
        # These make an instance of their first argument, as NEWOBJ does.
        made.callee = arguments[0]
        if name[1] == '_reconstructor' and len(arguments) == 3:
            is_plain = arguments[1].kind == 'g' and python3(*arguments[1].value) == ('builtins', 'object')
            self.calls.append(Call(arguments[0].value, 'new' if is_plain else 'base',
                                   [] if is_plain else arguments[1:], None, made))
        elif name[1] == '__newobj__':
            self.calls.append(Call(arguments[0].value, 'new', arguments[1:], None, made))
        elif name[1] == '__newobj_ex__' and len(arguments) == 3:
            self.calls.append(Call(arguments[0].value, 'new', arguments[1].items, arguments[2].items, made))

    def _constructor_with_keywords(self, call):
        """`partial(cls.__new__, cls, ...)()`, which protocols 2 and 3 have for NEWOBJ_EX."""
        if python3(*call.name) != ('functools', 'partial') or len(call.arguments) != 1:
            return
        method = call.arguments[0]
        if method.kind != 'o' or method.callee.kind != 'g' or python3(*method.callee.value) != (
                'builtins', 'getattr') or len(method.called) != 2 or method.called[1].value != '__new__':
            return
        state = call.node.built
        if state is None or not state.items or len(state.items) < 3 or method.called[0].kind != 'g':
            return
        arguments, keywords = state.items[1].items or [], state.items[2].items or []
        self.calls.append(Call(method.called[0].value, 'new', arguments[1:], keywords, call.node))


def uses(walk):
    """Names that are used as values: all but those that are only called."""
    used = set()
    seen = set()

    def look(node):
        pending = [node]
        while pending:
            node = pending.pop()
            if node is None or id(node) in seen:
                continue
            seen.add(id(node))
            if node.kind == 'g':
                used.add(node.value)
                continue
            for item in node.items or ():
                pending.extend(item if isinstance(item, tuple) else (item,))
            pending.extend(node.called or ())
            pending.append(node.built)
            if node.callee is not None and node.callee.kind != 'g':
                pending.append(node.callee)
    look(walk.top)
    return used
