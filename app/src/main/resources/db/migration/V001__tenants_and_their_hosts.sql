-- Who runs a portal here and under which host names it answers; everything else about a tenant is its profile.
CREATE TABLE tenant (
  id INT NOT NULL,
  slug VARCHAR(40) NOT NULL,
  enabled BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY tenant_slug (slug)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE domain (
  tenant_id INT NOT NULL,
  host VARCHAR(190) NOT NULL,
  state VARCHAR(20) NOT NULL,
  PRIMARY KEY (host),
  CONSTRAINT domain_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
