package onlinefriday.defaults.page;

import static onlinefriday.defaults.security.Role.AUDITOR;
import static onlinefriday.defaults.security.Role.INSPECTOR;
import static onlinefriday.defaults.security.Role.MERCHANT;
import static onlinefriday.defaults.security.Role.NATIONAL_OPERATOR;
import static onlinefriday.defaults.security.Role.PROVINCE_OFFICER;

import java.util.Locale;
import java.util.Set;
import onlinefriday.defaults.security.Role;
import org.jspecify.annotations.Nullable;

/** The pages that exist, in the order of the menu. One without roles is everybody's. */
public enum MenuItem {
  HOME("/"),
  DEALS("/deals"),
  COMPLAINTS("/complaints"),
  CONSOLE("/console", NATIONAL_OPERATOR, AUDITOR),
  PROVINCE("/province", NATIONAL_OPERATOR, PROVINCE_OFFICER, INSPECTOR, AUDITOR),
  INBOX("/inbox", NATIONAL_OPERATOR, PROVINCE_OFFICER, INSPECTOR, MERCHANT, AUDITOR);

  private final String path;
  private final Set<Role> roles;

  MenuItem(String path, Role... roles) {
    this.path = path;
    this.roles = Set.of(roles);
  }

  public String path() {
    return path;
  }

  /** Its key in the messages. */
  public String label() {
    return "frame.menu." + name().toLowerCase(Locale.ROOT);
  }

  boolean isFor(@Nullable Role role) {
    return roles.isEmpty() || role != null && roles.contains(role);
  }

  /** Whether the path is this page or one below it; below the home page is nothing. */
  boolean holds(String current) {
    return current.equals(path) || this != HOME && current.startsWith(path + "/");
  }
}
