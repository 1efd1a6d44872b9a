Feature: Refusals as in GitLab
  Each reason to refuse a token, and GitLab's answer to it. Accepting a token that GitLab refuses is the worst error of the simulator.

  Scenario Outline: GitLab says why it refuses a revoked or expired token: <state> on <edition>
    Given GitLab <edition>
    And a personal token of mara
    And <state>
    When it asks for what it is itself
    Then GitLab says "<answer>"

    Examples:
      | edition                  | state                    | answer                                                                                    |
      | gitlab.com/premium/15.11 | it expires on 2026-06-14 | 401 invalid_token: Token is expired. You can either do re-authorization or token refresh. |
      | gitlab.com/premium/19.1  | it expires on 2026-06-15 | 401 invalid_token: Token is expired. You can either do re-authorization or token refresh. |
      | gitlab.com/premium/18.11 | it expires on 2026-06-16 | yes                                                                                       |
      | self-managed/free/17.3   | it was revoked           | 401 invalid_token: Token was revoked. You have to re-authorize from the user.             |

  Scenario Outline: GitLab says nothing about an unknown token: <token>
    Given GitLab gitlab.com/premium/18.11
    And the project acme/shop is public
    And <token>
    When it asks for the project acme/shop
    Then GitLab says "<answer>"

    Examples: Even for a public project
      | token                     | answer           |
      | an unknown token          | 401 Unauthorized |
      | a token of another GitLab | 401 Unauthorized |
      | an empty token            | yes              |

  Scenario Outline: GitLab refuses the token of a user who is <state>
    Given GitLab self-managed/premium/18.11
    And a personal token of joe
    And joe is <state>
    When it asks for what it is itself
    Then the answer begins the message with "<message>"

    Examples:
      | state            | message                                                                                                 |
      | blocked          | 403 Forbidden - Your account has been blocked.                                                          |
      | pending          | 403 Forbidden - Your account is pending approval from your administrator and hence blocked.             |
      | deactivated      | 403 Forbidden - Your account has been deactivated by your administrator. Please log back in             |
      | unconfirmed      | 403 Forbidden - Your primary email address is not confirmed. Please check your inbox                    |
      | password-expired | 403 Forbidden - Your password expired. Please access GitLab from a web browser to update your password. |

  Scenario Outline: GitLab names the first of several reasons: <first> before <second>
    Given GitLab gitlab.com/premium/18.11
    And a personal token of joe
    And it has the scope "read_repository"
    And <first>
    And <second>
    When it asks for the group acme
    Then GitLab says "<answer>"

    Examples:
      | first                    | second                       | answer                                                                                    |
      | it expires on 2026-06-15 | it was revoked               | 401 invalid_token: Token is expired. You can either do re-authorization or token refresh. |
      | it was revoked           | joe is blocked               | 401 invalid_token: Token was revoked. You have to re-authorize from the user.             |
      | joe is blocked           | it has the scope "read_user" | 403 Forbidden - Your account has been blocked.                                            |

  Scenario Outline: GitLab names the scopes that would be enough: <scope> asks for <question>
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it has the scope "<scope>"
    When it asks for <question>
    Then GitLab says "403 insufficient_scope"
    And the answer names the scopes "<would do>"

    Examples:
      | scope           | question                   | would do               |
      | read_repository | who its user is            | read_user api read_api |
      | read_user       | the file list of acme/shop | api read_api           |

    @on:*/*/18.2..
    Examples: From 18.2, ai_workflows reads code
      | scope            | question                | would do                                  |
      | write_repository | the README of acme/shop | read_repository ai_workflows api read_api |

  Scenario Outline: An administrator cannot give a group token the scope <scope> on <edition>
    Given GitLab <edition>
    When root asks for a group token of acme
      | field  | value   |
      | scopes | <scope> |
    Then GitLab says "400 scopes does not have a valid value"

    Examples:
      | edition                  | scope     |
      | gitlab.com/premium/18.11 | read_user |
      | self-managed/free/15.11  | read_user |
      | self-managed/free/18.11  | sudo      |

  Scenario: A project token reads one project only
    Given GitLab gitlab.com/premium/18.11
    And a project token of acme/shop
    Then GitLab answers
      | question                        | answer                |
      | the README of acme/shop         | yes                   |
      | the project acme/platform/tools | 404 Project Not Found |
      | the tokens of acme              | 401 Unauthorized      |
      | the group globex                | 404 Group Not Found   |

  Scenario: GitLab answers for hidden groups and projects as for missing ones
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    Then GitLab answers
      | question                 | answer                |
      | the group globex         | 404 Group Not Found   |
      | the group nowhere        | 404 Group Not Found   |
      | the project globex/vault | 404 Project Not Found |
      | the project acme/nothing | 404 Project Not Found |

  @on:*/*/18.10..
  Scenario: GitLab names the permission that a fine-grained token lacks
    Given GitLab gitlab.com/premium/19.1
    And a fine-grained token of mara
    And it has the permission "read_personal_access_token"
    When it asks for who its user is
    Then GitLab says "403 insufficient_granular_scope"
    And the answer begins the error_description with "Access denied: Your Personal Access Token lacks the required permissions: ["

  @on:*/*/16.3..
  Scenario: Rotating with an old value revokes all successors
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara called "stolen"
    And it has the scope "api"
    When the token "stolen" rotates itself into "successor"
    And the token "successor" rotates itself into "heir"
    And it asks for who its user is
    Then GitLab says "yes"
    When someone rotates the token "stolen" with its old value
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."
    When the token "heir" is used
    And it asks for who its user is
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."

  @on:*/*/16.0..
  Scenario: A read request with an old value revokes nothing
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara called "old"
    And it has the scope "api"
    When the token "old" rotates itself into "heir"
    Then GitLab answers
      | question        | old                                                                           | heir |
      | who its user is | 401 invalid_token: Token was revoked. You have to re-authorize from the user. | yes  |
