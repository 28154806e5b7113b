BEGIN TRANSACTION;
CREATE TABLE alias (
    model INTEGER NOT NULL REFERENCES model(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    version INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    PRIMARY KEY (model, name)
) WITHOUT ROWID;
INSERT INTO "alias" VALUES(1,'champion',1);
CREATE TABLE code (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    source TEXT REFERENCES object(digest),
    line INTEGER,
    first_line INTEGER,
    last_line INTEGER,
    function TEXT,
    cell INTEGER,
    call TEXT
);
INSERT INTO "code" VALUES(1,1,'/project/train.py','a9a7d25710b43179856477c319a64ae7e1d105be2abe769a88ee09ff4f49d94f',6,1,8,NULL,NULL,'numpy.loadtxt');
INSERT INTO "code" VALUES(2,1,'/project/train.py','a9a7d25710b43179856477c319a64ae7e1d105be2abe769a88ee09ff4f49d94f',5,1,8,NULL,NULL,NULL);
INSERT INTO "code" VALUES(3,1,'/project/train.py','a9a7d25710b43179856477c319a64ae7e1d105be2abe769a88ee09ff4f49d94f',7,1,8,NULL,NULL,'sklearn.svm._base.BaseLibSVM.fit');
INSERT INTO "code" VALUES(4,1,'/project/train.py','a9a7d25710b43179856477c319a64ae7e1d105be2abe769a88ee09ff4f49d94f',10,10,10,NULL,NULL,NULL);
INSERT INTO "code" VALUES(5,1,'/project/train.py','a9a7d25710b43179856477c319a64ae7e1d105be2abe769a88ee09ff4f49d94f',13,12,13,NULL,NULL,'joblib.dump');
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1');
CREATE TABLE input (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    path TEXT NOT NULL,
    digest TEXT,
    size INTEGER,
    rows INTEGER,
    columns INTEGER,
    code INTEGER REFERENCES code(id) ON DELETE SET NULL
);
INSERT INTO "input" VALUES(1,1,'script','/project/train.py','a9a7d25710b43179856477c319a64ae7e1d105be2abe769a88ee09ff4f49d94f',337,NULL,NULL,NULL);
INSERT INTO "input" VALUES(2,1,'data','/project/rows.csv','53934c8185359f0f8d5e27e3b6b656d52ad096654057e39085e8b1e8b0e5dfab',64,9,3,1);
CREATE TABLE metric (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    value REAL NOT NULL,
    step INTEGER,
    time REAL NOT NULL
);
INSERT INTO "metric" VALUES(1,1,'accuracy',0.75,1,1800000000.97);
CREATE TABLE model (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    last_number INTEGER NOT NULL
);
INSERT INTO "model" VALUES(1,'digits',2);
INSERT INTO "model" VALUES(2,'old',1);
INSERT INTO "model" VALUES(3,'gone',1);
CREATE TABLE object (
    digest TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "object" VALUES('565473be4d3988492fbee741e06f32d58dbeca20e65853d35e2016ae0ac01a77',1565);
INSERT INTO "object" VALUES('80a5fbca3e85f33bb2de57c7bef9670c3c134c9f3ee5ae408c0bc1136f794d40',260);
INSERT INTO "object" VALUES('9c760d5a2e5e6eaf1a2847354034e771e11f040ffe17435e26f2b6e85b1c1fe7',1995);
INSERT INTO "object" VALUES('a9a7d25710b43179856477c319a64ae7e1d105be2abe769a88ee09ff4f49d94f',337);
INSERT INTO "object" VALUES('be053ce04d9ead97e8b7847316cc7ef166de7e9dc56310e1f4fbb7869c8f6cce',160);
INSERT INTO "object" VALUES('d16e667cf4e341c2756d2bc68231f3b591abd24d690d1754b88cd5092e5e354d',225);
CREATE TABLE parameter (
    version INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, place)
) WITHOUT ROWID;
INSERT INTO "parameter" VALUES(1,0,'decision_function_shape','"ovr"');
INSERT INTO "parameter" VALUES(1,1,'break_ties','False');
INSERT INTO "parameter" VALUES(1,2,'kernel','"rbf"');
INSERT INTO "parameter" VALUES(1,3,'degree','3');
INSERT INTO "parameter" VALUES(1,4,'gamma','"scale"');
INSERT INTO "parameter" VALUES(1,5,'coef0','0.0');
INSERT INTO "parameter" VALUES(1,6,'tol','0.001');
INSERT INTO "parameter" VALUES(1,7,'C','2.5');
INSERT INTO "parameter" VALUES(1,8,'shrinking','True');
INSERT INTO "parameter" VALUES(1,9,'probability','"deprecated"');
INSERT INTO "parameter" VALUES(1,10,'cache_size','200');
INSERT INTO "parameter" VALUES(1,11,'class_weight','None');
INSERT INTO "parameter" VALUES(1,12,'verbose','False');
INSERT INTO "parameter" VALUES(1,13,'max_iter','-1');
INSERT INTO "parameter" VALUES(1,14,'random_state','None');
INSERT INTO "parameter" VALUES(2,0,'decision_function_shape','"ovr"');
INSERT INTO "parameter" VALUES(2,1,'break_ties','False');
INSERT INTO "parameter" VALUES(2,2,'kernel','"rbf"');
INSERT INTO "parameter" VALUES(2,3,'degree','3');
INSERT INTO "parameter" VALUES(2,4,'gamma','"scale"');
INSERT INTO "parameter" VALUES(2,5,'coef0','0.0');
INSERT INTO "parameter" VALUES(2,6,'tol','0.001');
INSERT INTO "parameter" VALUES(2,7,'C','2.5');
INSERT INTO "parameter" VALUES(2,8,'shrinking','True');
INSERT INTO "parameter" VALUES(2,9,'probability','"deprecated"');
INSERT INTO "parameter" VALUES(2,10,'cache_size','200');
INSERT INTO "parameter" VALUES(2,11,'class_weight','None');
INSERT INTO "parameter" VALUES(2,12,'verbose','False');
INSERT INTO "parameter" VALUES(2,13,'max_iter','-1');
INSERT INTO "parameter" VALUES(2,14,'random_state','None');
CREATE TABLE parentage (
    child INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    parent INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    relation TEXT NOT NULL,
    PRIMARY KEY (child, parent, relation)
) WITHOUT ROWID;
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    command TEXT NOT NULL,            -- JSON
    folder TEXT NOT NULL,
    started REAL NOT NULL,
    ended REAL,
    exit_code INTEGER,
    signal INTEGER,
    process INTEGER,
    machine TEXT NOT NULL,            -- JSON
    environment TEXT NOT NULL,        -- JSON
    packages TEXT NOT NULL,           -- JSON
    interpreter TEXT,
    git_commit TEXT,
    git_branch TEXT,
    git_is_dirty INTEGER,
    git_diff TEXT REFERENCES object(digest)
);
INSERT INTO "run" VALUES(1,'r0123456789a','command','["python","train.py"]','/project',1800000000.0,1800000001.137,0,NULL,4711,'{"cores":"2","processor":"x86_64","system":"Linux 6.1"}','{"OMP_NUM_THREADS":"1"}','{"charset-normalizer":"3.5.3","cloudpickle":"3.1.2","joblib":"1.6.0","lz4":"4.4.5","narwhals":"2.29.0","numpy":"2.4.6","pandas":"3.1.1","psutil":"7.2.2","python-dateutil":"4.0.0","rich":"15.0.0","scikit-learn":"1.9.1","scipy":"1.17.1","threadpoolctl":"3.8.0"}','CPython 3.11.7 (python)','26c5a032416b5454c1bbd8f4276a42497e94c335','main',1,'d16e667cf4e341c2756d2bc68231f3b591abd24d690d1754b88cd5092e5e354d');
CREATE TABLE seed (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    generator TEXT NOT NULL,
    value TEXT,
    code INTEGER REFERENCES code(id) ON DELETE SET NULL
);
INSERT INTO "seed" VALUES(1,1,'numpy.random.seed','17',2);
INSERT INTO "seed" VALUES(2,1,'sklearn.utils.check_random_state',NULL,3);
CREATE TABLE side_file (
    version INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    digest TEXT NOT NULL REFERENCES object(digest),
    PRIMARY KEY (version, name)
) WITHOUT ROWID;
INSERT INTO "side_file" VALUES(3,'shared.joblib_01.npy','be053ce04d9ead97e8b7847316cc7ef166de7e9dc56310e1f4fbb7869c8f6cce');
INSERT INTO "side_file" VALUES(3,'shared.joblib_02.npy','be053ce04d9ead97e8b7847316cc7ef166de7e9dc56310e1f4fbb7869c8f6cce');
INSERT INTO "side_file" VALUES(3,'shared.joblib_03.npy','be053ce04d9ead97e8b7847316cc7ef166de7e9dc56310e1f4fbb7869c8f6cce');
CREATE TABLE tag (
    version INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (version, name)
) WITHOUT ROWID;
INSERT INTO "tag" VALUES(2,'reviewed');
INSERT INTO "tag" VALUES(3,'trial');
CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    model INTEGER NOT NULL REFERENCES model(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    digest TEXT NOT NULL REFERENCES object(digest),
    size INTEGER NOT NULL,
    fingerprint TEXT,
    behaviour TEXT,
    claimed_fingerprint TEXT,
    format TEXT NOT NULL,
    class TEXT NOT NULL,
    expression TEXT NOT NULL,
    writers TEXT NOT NULL,            -- JSON
    origin TEXT NOT NULL,
    kept REAL NOT NULL,
    run INTEGER REFERENCES run(id) ON DELETE SET NULL,
    code INTEGER REFERENCES code(id) ON DELETE SET NULL,
    UNIQUE (model, number)
);
INSERT INTO "version" VALUES(1,1,1,'565473be4d3988492fbee741e06f32d58dbeca20e65853d35e2016ae0ac01a77',1565,'aspic1:00bf06e6f46d2c695802c4300c3a116d2714f7cd8a80ea0e308efc220b9ae9ca','aspic-behaviour1:775998b2e455cb1b00777901843f367c01a337c7e05b9dea75e3ba3644668197',NULL,'pickle','sklearn.svm._classes.SVC','SVC(C=2.5)','{"numpy":"2","python":">=3.4","sklearn":"1.9.1"}','/project/model.pkl',1800000001.137,1,4);
INSERT INTO "version" VALUES(2,1,2,'9c760d5a2e5e6eaf1a2847354034e771e11f040ffe17435e26f2b6e85b1c1fe7',1995,'aspic1:00bf06e6f46d2c695802c4300c3a116d2714f7cd8a80ea0e308efc220b9ae9ca','aspic-behaviour1:775998b2e455cb1b00777901843f367c01a337c7e05b9dea75e3ba3644668197',NULL,'joblib','sklearn.svm._classes.SVC','SVC(C=2.5)','{"joblib":">=1.2","numpy":"2","python":">=3.4","sklearn":"1.9.1"}','/project/model.joblib',1800000001.137,1,5);
INSERT INTO "version" VALUES(3,2,1,'80a5fbca3e85f33bb2de57c7bef9670c3c134c9f3ee5ae408c0bc1136f794d40',260,'aspic1:851f292e01a5ded413b0c85f13d26c2a5aa91fe0c4066bdaf39cca2423d9e2c2',NULL,NULL,'joblib','builtins.list','[array((4,), float64), array((4,), float64), {"again": array((4,), float64)}]','{"joblib":"<0.10","python":"3"}','/fixtures/joblib/joblib-0.9.4/shared.joblib',1800000001.166,NULL,NULL);
CREATE INDEX run_by_time ON run(started);
CREATE INDEX run_by_git_diff ON run(git_diff);
CREATE INDEX code_by_run ON code(run);
CREATE INDEX code_by_source ON code(source);
CREATE INDEX version_by_digest ON version(digest);
CREATE INDEX version_by_fingerprint ON version(fingerprint);
CREATE INDEX version_by_behaviour ON version(behaviour);
CREATE INDEX version_by_run ON version(run);
CREATE INDEX version_by_code ON version(code);
CREATE INDEX side_file_by_digest ON side_file(digest);
CREATE INDEX alias_by_version ON alias(version);
CREATE INDEX parentage_by_parent ON parentage(parent);
CREATE INDEX input_by_run ON input(run);
CREATE INDEX input_by_digest ON input(digest);
CREATE INDEX input_by_code ON input(code);
CREATE INDEX seed_by_run ON seed(run);
CREATE INDEX seed_by_code ON seed(code);
CREATE INDEX metric_by_run ON metric(run);
COMMIT;
