package onlinefriday.defaults.page;

import static onlinefriday.defaults.security.Role.AUDITOR;
import static onlinefriday.defaults.security.Role.INSPECTOR;
import static onlinefriday.defaults.security.Role.MERCHANT;
import static onlinefriday.defaults.security.Role.NATIONAL_OPERATOR;
import static onlinefriday.defaults.security.Role.PROVINCE_OFFICER;

import java.util.Locale;
import java.util.Set;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import org.jspecify.annotations.Nullable;

/** The pages that exist, in the order of the menu. One without roles is everybody's. */
public enum MenuItem {
  HOME("/"),
  DEALS("/deals"),
  COMPLAINTS("/complaints"),
  CONSOLE("/console", NATIONAL_OPERATOR, AUDITOR),
  MERCHANT_DESK("/merchant", MERCHANT),
  OFFICER("/officer", NATIONAL_OPERATOR, PROVINCE_OFFICER, INSPECTOR, AUDITOR),
  INSPECTOR_DESK("/inspector", NATIONAL_OPERATOR, PROVINCE_OFFICER, INSPECTOR, AUDITOR),
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
    return "frame.menu." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Who has signed in without a role may be a merchant, or become one. */
  boolean isFor(@Nullable Caller person) {
    if (roles.isEmpty() || person == null) {
      return roles.isEmpty();
    }
    return person.role() == null ? this == MERCHANT_DESK : roles.contains(person.role());
  }

  /** Whether the path is this page or one below it; below the home page is nothing. */
  boolean holds(String current) {
    return current.equals(path) || this != HOME && current.startsWith(path + "/");
  }
}
