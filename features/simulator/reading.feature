Feature: What a token reads of groups and code
  A scanner lists projects and reads their code. How far it gets is a matter of the user's role, and of groups that a project is shared with.

  Scenario Outline: A share lets the members of a group in, at the lower of two roles: <role>
    Given GitLab gitlab.com/premium/18.11
    And the project globex/vault is shared with acme as <role>
    And a personal token of joe called "joe"
    When it asks for the project globex/vault
    Then GitLab says "yes"
    And GitLab answers
      | question                       | joe    |
      | the file list of globex/vault  | <code> |
      | the README of globex/vault     | <code> |
      | the commits of globex/vault    | <code> |
      | the branches of globex/vault   | <code> |
      | the archive of globex/vault    | <code> |

    Examples:
      | role     | code          |
      | guest    | 403 Forbidden |
      | reporter | yes           |

  Scenario: Without a share a private group is not there
    Given GitLab self-managed/premium/18.11
    And a personal token of joe
    When it asks for the members of globex
    Then GitLab says "404 Group Not Found"

  Scenario: A group that is shared with another lets its direct members in
    Given GitLab self-managed/premium/18.11
    And the group globex is shared with acme as reporter
    And a personal token of joe called "joe"
    When it asks for the group globex
    Then GitLab says "yes"
    And GitLab answers
      | question                   | joe |
      | the members of globex      | yes |
      | the projects of globex     | yes |
      | the README of globex/vault | yes |
