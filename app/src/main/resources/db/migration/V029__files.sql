-- What people hand in. The bytes lie in a folder under their hash, the same content once for each tenant; a row is one handing in.
CREATE TABLE file (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size BIGINT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  name VARCHAR(200) NOT NULL,
  pages INT NULL,
  state VARCHAR(12) NOT NULL,
  person_id BIGINT NOT NULL COMMENT 'who handed it in',
  uploaded_at DATETIME(6) NOT NULL,
  due_at DATETIME(6) NOT NULL COMMENT 'when the scanner is asked next',
  attempts INT NOT NULL,
  found VARCHAR(200) NULL COMMENT 'what the scanner calls it',
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY file_public_id (tenant_id, public_id),
  KEY file_by_hash (tenant_id, hash),
  KEY file_due (tenant_id, state, due_at, id),
  KEY file_by_age (tenant_id, uploaded_at, id),
  KEY file_of_person (tenant_id, person_id, id),
  CONSTRAINT file_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT file_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What a file is for: the feature that owns the subject says who may see it.
CREATE TABLE file_use (
  tenant_id INT NOT NULL,
  file_id BIGINT NOT NULL,
  kind VARCHAR(30) NOT NULL,
  subject_id VARCHAR(60) NOT NULL,
  slot VARCHAR(40) NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, file_id, kind, subject_id, slot),
  KEY file_use_of_subject (tenant_id, kind, subject_id),
  CONSTRAINT file_use_of_file FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Who saw what, each time, by the name and the role of that day.
CREATE TABLE file_opening (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  file_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  role VARCHAR(30) NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY file_opening_of_file (tenant_id, file_id, id),
  CONSTRAINT file_opening_of_file FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT file_opening_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
