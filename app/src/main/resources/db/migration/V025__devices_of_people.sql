-- Browsers that somebody signed in with before: of a new one the owner is told.
CREATE TABLE person_device (
  person_id BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  since DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, hash),
  CONSTRAINT person_device_of_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
