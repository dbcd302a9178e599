-- A policy document and its sections in reading order; a section is what search finds.
CREATE TABLE policy (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  public_id CHAR(12) NOT NULL,
  code VARCHAR(20) NOT NULL,
  title_zh VARCHAR(300) NOT NULL,
  title_en VARCHAR(400) NULL,
  document_number VARCHAR(100) NULL,
  issuers JSON NOT NULL,
  signed_on DATE NULL,
  released_on DATE NULL,
  valid_from DATE NULL,
  valid_to DATE NULL,
  standing VARCHAR(20) NOT NULL,
  source VARCHAR(500) NULL,
  area CHAR(6) NULL,
  sectors JSON NOT NULL,
  cited JSON NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY policy_public_id (tenant_id, public_id),
  UNIQUE KEY policy_code (tenant_id, code),
  CONSTRAINT policy_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE policy_section (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  policy_id BIGINT NOT NULL,
  position INT NOT NULL,
  depth INT NOT NULL,
  heading VARCHAR(500) NOT NULL,
  trail VARCHAR(1000) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY section_position (tenant_id, policy_id, position),
  CONSTRAINT section_of_policy FOREIGN KEY (tenant_id, policy_id) REFERENCES policy (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
