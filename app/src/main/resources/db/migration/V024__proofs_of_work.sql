-- A proof is good once on all nodes together; forgotten when it would have expired anyway.
CREATE TABLE proof_used (
  hash CHAR(64) NOT NULL,
  until_at DATETIME(6) NOT NULL,
  PRIMARY KEY (hash),
  KEY proof_used_until (until_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How often something was asked from one network, or for one recipient, in an hour. Only hashes with a key: no list of visitors.
CREATE TABLE asked_count (
  hash CHAR(64) NOT NULL,
  from_at DATETIME(6) NOT NULL,
  times INT NOT NULL,
  PRIMARY KEY (hash),
  KEY asked_count_from (from_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
