-- Of which open need matches are kept: computed from which revision, by which rule and when.
CREATE TABLE kept_need (
  tenant_id INT NOT NULL,
  need_id BIGINT NOT NULL,
  need_revision INT NOT NULL,
  rule_version VARCHAR(40) NOT NULL,
  computed_at DATETIME(6) NULL,
  failed_at DATETIME(6) NULL COMMENT 'since then it is to be tried again',
  PRIMARY KEY (tenant_id, need_id),
  KEY kept_need_computed (tenant_id, computed_at),
  CONSTRAINT kept_need_of FOREIGN KEY (tenant_id, need_id) REFERENCES need (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- The first candidates of each step, for those whom they concern.
CREATE TABLE kept_match (
  tenant_id INT NOT NULL,
  need_id BIGINT NOT NULL,
  hop VARCHAR(12) NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  candidate CHAR(12) NOT NULL COMMENT 'public id',
  name VARCHAR(300) NOT NULL,
  name_en VARCHAR(300) NULL,
  path VARCHAR(200) NOT NULL,
  organisation_id BIGINT NULL COMMENT 'who holds it, or whose product it is',
  grounds JSON NOT NULL,
  PRIMARY KEY (tenant_id, need_id, hop, position),
  KEY kept_match_of_organisation (tenant_id, organisation_id, hop),
  CONSTRAINT kept_match_of FOREIGN KEY (tenant_id, need_id) REFERENCES kept_need (tenant_id, need_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- All kept matches of a tenant are computed again; how far that is, the needs themselves say.
CREATE TABLE match_run (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  rule_version VARCHAR(40) NOT NULL,
  asked_by BIGINT NULL COMMENT 'nobody where the rule had changed',
  started_at DATETIME(6) NOT NULL,
  total INT NOT NULL,
  done INT NOT NULL,
  failed INT NOT NULL,
  finished_at DATETIME(6) NULL,
  running BOOLEAN NULL COMMENT 'true or nothing, so that its key allows one at a time',
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY match_run_running (tenant_id, running),
  CONSTRAINT match_run_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT match_run_asked FOREIGN KEY (asked_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
