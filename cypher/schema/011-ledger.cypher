// The ledger says which batches of which files are stored. The one Sequence numbers them and lets one batch in at a time.
CREATE CONSTRAINT ledger_key IF NOT EXISTS FOR (l:LedgerEntry) REQUIRE l.key IS UNIQUE;
CREATE INDEX ledger_file IF NOT EXISTS FOR (l:LedgerEntry) ON (l.file);
CREATE CONSTRAINT sequence_name IF NOT EXISTS FOR (s:Sequence) REQUIRE s.name IS UNIQUE;
