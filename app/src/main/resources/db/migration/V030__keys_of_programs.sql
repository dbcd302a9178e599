-- A key lets a program act as the person who made it, in one tenant and for some permissions only.
CREATE TABLE api_key (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  person_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scopes VARCHAR(500) NOT NULL COMMENT 'permissions, parted by blanks',
  second_factor BOOLEAN NOT NULL COMMENT 'whether whoever made it had proved the second factor',
  until_on DATE NOT NULL COMMENT 'the last day',
  created_at DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  ended_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY api_key_public_id (tenant_id, public_id),
  KEY api_key_of_person (tenant_id, person_id, id),
  CONSTRAINT api_key_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT api_key_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Each is good once; one that comes a second time was stolen, and ends the session that it belongs to.
CREATE TABLE refresh_token (
  hash CHAR(64) NOT NULL,
  session_hash CHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  PRIMARY KEY (hash),
  CONSTRAINT refresh_token_of_session FOREIGN KEY (session_hash) REFERENCES session (hash) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
