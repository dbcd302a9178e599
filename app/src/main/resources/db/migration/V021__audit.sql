-- What was done and what was refused, each line sealed over the one before it. The account of the application may read and add
-- lines, nothing else; the head says how many there are, so that a tail that was cut off is missed.
CREATE TABLE audit_head (
  tenant_id INT NOT NULL,
  number BIGINT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id),
  CONSTRAINT audit_head_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- The time is counted in microseconds since 1970 in UTC: no zone of a server or a machine can move it, and the hash covers it.
-- The detail is text and not JSON, because one of the two servers would write it anew and its hash would not hold.
CREATE TABLE audit_line (
  tenant_id INT NOT NULL,
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  actor VARCHAR(40) NOT NULL,
  actor_name VARCHAR(200) NOT NULL,
  role VARCHAR(60) NOT NULL,
  action VARCHAR(60) NOT NULL,
  subject_kind VARCHAR(30) NOT NULL,
  subject_id VARCHAR(60) NOT NULL,
  outcome VARCHAR(10) NOT NULL,
  detail MEDIUMTEXT NOT NULL,
  request_id VARCHAR(40) NULL,
  address VARCHAR(45) NULL,
  previous CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, number),
  KEY audit_of_subject (tenant_id, subject_kind, subject_id, number),
  KEY audit_by_time (tenant_id, at),
  CONSTRAINT audit_line_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
