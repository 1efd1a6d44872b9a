Feature: For every reader
  What axe calls serious or critical is on no page of GitLab's, in none of its forms, in neither colours.

  @ui
  Scenario Outline: GitLab's pages: <edition>
    Given GitLab <edition>
    Then nothing keeps a reader out of these pages
      | page                                                                      |
      | /users/sign_in                                                            |
    Given mara is signed in
    Then nothing keeps a reader out of these pages
      | page                                                                      |
      | /                                                                         |
      | /dashboard/projects                                                       |
      | /dashboard/groups                                                         |
      | /acme                                                                     |
      | /acme/shop                                                                |
      | /joe                                                                      |
      | <profile>                                                                 |
      | <settings>/personal_access_tokens                                         |
      | <settings>/personal_access_tokens?confirm=revoke&token=2                  |
      | /groups/acme/-/edit                                                       |
      | /groups/acme/-/settings/access_tokens?new_token=1                         |
      | /acme/shop/-/settings/access_tokens?new_token=1                           |
      | /acme/nowhere                                                             |
    When mara opens the address <settings>/<form>
    And she fills in the form
      | field           | value    |
      | token name      | Aikido   |
      | expiration date | 1999-1-1 |
    And she presses "<submit>"
    Then nothing keeps a reader out of this page
    When she fills in the form
      | field           | value      |
      | expiration date | 2026-12-31 |
      | scopes          | read_api   |
    And she presses "<submit>"
    Then the new token is shown
    And nothing keeps a reader out of this page

    Examples:
      | edition                   | profile                  | settings         | form                               | submit                       |
      | gitlab.com/premium/16.2   | /-/profile               | /-/profile       | personal_access_tokens             | Create personal access token |
      | gitlab.com/premium/17.11  | /-/user_settings/profile | /-/user_settings | personal_access_tokens?new_token=1 | Create personal access token |
      | gitlab.com/premium/18.8   | /-/user_settings/profile | /-/user_settings | personal_access_tokens?new_token=1 | Create token                 |
      | self-managed/premium/19.2 | /-/user_settings/profile | /-/user_settings | personal_access_tokens/legacy/new  | Generate token               |

  @ui
  Scenario: The pages that only the newer releases have
    Given GitLab gitlab.com/premium/18.11
    And a service account AikidoSec of acme who is reporter there
    And mara is signed in
    Then nothing keeps a reader out of these pages
      | page                                                                        |
      | /-/user_settings/personal_access_tokens?confirm=rotate&token=2              |
      | /-/user_settings/personal_access_tokens/granular/new                        |
      | /groups/acme/-/settings/service_accounts?dialog=create                      |
      | /groups/acme/-/settings/service_accounts?dialog=delete&account=4            |
      | /groups/acme/-/settings/service_accounts/4/access_tokens?new_token=1        |

  @ui
  Scenario: The page of a group that may have no tokens
    Given GitLab gitlab.com/free/18.11
    And mara is signed in
    Then nothing keeps a reader out of these pages
      | page                                  |
      | /groups/acme/-/settings/access_tokens |
