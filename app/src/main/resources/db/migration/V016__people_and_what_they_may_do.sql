-- A person belongs to no tenant: what somebody may do in one is a grant, and a grant does.
CREATE TABLE person (
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  home_id INT NOT NULL COMMENT 'the portal of the registration, in whose name mails are sent',
  email VARCHAR(254) NOT NULL,
  phone VARCHAR(20) NULL,
  name VARCHAR(100) NOT NULL,
  language CHAR(2) NOT NULL,
  password VARCHAR(200) NULL,
  password_at DATETIME(6) NULL,
  totp VARCHAR(200) NULL COMMENT 'sealed with the key of the installation',
  totp_step BIGINT NOT NULL DEFAULT 0 COMMENT 'the last code that was used: each is good once',
  verified_at DATETIME(6) NULL,
  disabled_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  sample BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY person_public_id (public_id),
  UNIQUE KEY person_email (email),
  UNIQUE KEY person_phone (phone),
  CONSTRAINT person_home FOREIGN KEY (home_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE recovery_code (
  person_id BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  used_at DATETIME(6) NULL,
  PRIMARY KEY (person_id, hash),
  CONSTRAINT recovery_code_of_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What was sent to somebody to be used once.
CREATE TABLE person_link (
  hash CHAR(64) NOT NULL,
  person_id BIGINT NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  until_at DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  PRIMARY KEY (hash),
  CONSTRAINT person_link_of_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Counts failures for addresses with and without an account alike, for all nodes together.
CREATE TABLE sign_in_failure (
  hash CHAR(64) NOT NULL,
  failures INT NOT NULL,
  last_at DATETIME(6) NOT NULL,
  locked_until DATETIME(6) NULL,
  PRIMARY KEY (hash)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE session (
  hash CHAR(64) NOT NULL,
  public_id CHAR(12) NOT NULL,
  person_id BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  until_at DATETIME(6) NOT NULL,
  second_factor BOOLEAN NOT NULL,
  device VARCHAR(200) NOT NULL,
  address VARCHAR(45) NOT NULL,
  ended_at DATETIME(6) NULL,
  PRIMARY KEY (hash),
  UNIQUE KEY session_public_id (public_id),
  KEY session_of_person (person_id, ended_at),
  CONSTRAINT session_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE person_grant (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  person_id BIGINT NOT NULL,
  role VARCHAR(30) NOT NULL,
  area CHAR(6) NULL,
  organisation_id BIGINT NULL,
  until_on DATE NULL,
  given_by VARCHAR(40) NOT NULL,
  given_at DATETIME(6) NOT NULL,
  taken_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY person_grant_public_id (tenant_id, public_id),
  KEY person_grant_of_person (person_id, tenant_id),
  CONSTRAINT person_grant_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT person_grant_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
