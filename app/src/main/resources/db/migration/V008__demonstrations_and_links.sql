-- A demonstration (案例) is a measured effect at one site; links say what belongs to what, both ways, dated.
CREATE TABLE demonstration (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  title_zh VARCHAR(300) NOT NULL,
  title_en VARCHAR(400) NULL,
  holder_tenant_id INT NULL,
  holder_id BIGINT NULL,
  area CHAR(6) NULL,
  industry VARCHAR(20) NULL,
  sectors JSON NOT NULL,
  summary TEXT NULL,
  summary_en TEXT NULL,
  completed_on DATE NULL,
  data JSON NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  sample BOOLEAN NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY demonstration_public_id (tenant_id, public_id),
  CONSTRAINT demonstration_holder FOREIGN KEY (holder_tenant_id, holder_id) REFERENCES organisation (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE link (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  type VARCHAR(30) NOT NULL,
  from_kind VARCHAR(20) NOT NULL,
  from_tenant_id INT NOT NULL,
  from_id BIGINT NOT NULL,
  to_kind VARCHAR(20) NOT NULL,
  to_tenant_id INT NOT NULL,
  to_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE NULL,
  PRIMARY KEY (tenant_id, id),
  KEY link_from (from_tenant_id, from_kind, from_id),
  KEY link_to (to_tenant_id, to_kind, to_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
