-- In which portals a thing shows; what belongs to the national portal shows in all of them.
CREATE TABLE showing (
  tenant_id INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  public_id CHAR(12) NOT NULL,
  owner_id INT NOT NULL,
  subject_id BIGINT NOT NULL,
  position INT NULL,
  note VARCHAR(1000) NULL,
  PRIMARY KEY (tenant_id, kind, public_id),
  KEY showing_of_subject (owner_id, kind, subject_id),
  CONSTRAINT showing_in_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT showing_of_owner FOREIGN KEY (owner_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
