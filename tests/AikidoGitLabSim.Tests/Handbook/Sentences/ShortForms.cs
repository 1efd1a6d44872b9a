namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Checklists: keys that are verbs, facts in short, fields with arrows and equal signs.</summary>
public class ShortForms
{
    [Theory]
    [InlineData("- Press: **Add key**", "Action Click [Add key]")]
    [InlineData("- **Go to:** **Admin** > **Keys**", "Navigation Navigate [Admin > Keys]")]
    [InlineData("- Never: share the key", "Caveat negated")]
    [InlineData("- Untick: **Expand reference**", "Action Unselect [Expand reference]")]
    [InlineData("- **Save**: stores the settings", "Claim")]
    [InlineData("1. Press **Revoke** → confirm with **OK**", "Action Click [Revoke]; Action Click [OK]")]
    public void A_verb_before_a_colon_asks_for_a_deed(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("- **Name** → `bot`", "Input Enter [Name] = bot")]
    [InlineData("- **Role** = Reporter", "Action Select [Role] = Reporter")]
    [InlineData("- **Mirror tags** off", "Action Unselect [Mirror tags] negated")]
    [InlineData("- name: `bot`; expiry: 1 year", "Input Enter [name] = bot; Input Enter [expiry] = 1 year")]
    [InlineData("- **Token**: <kbd>Ctrl</kbd> + <kbd>V</kbd>", "Action Paste [Token]")]
    [InlineData("- **Path**: `a/b`, no leading slash", "Input Enter [Path] = a/b; Caveat")]
    [InlineData(
        "- **Role**: **Guest** up to 4.2, **Reporter** from 4.3 on",
        "Action Select [Role] = Guest; Action Select [Role] = Reporter")]
    [InlineData("- Scopes: `api`, not `sudo`", "ScopeList Select [Scopes] = api; ScopeList Unselect [Scopes] = sudo negated")]
    [InlineData("- Scopes: `read_api`, plus `write_api` if you write",
        "ScopeList Select [Scopes] = read_api; ScopeList Select [Scopes] = write_api")]
    public void A_field_and_its_value_stand_in_a_row(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("Plan: Team or up.", "Prerequisite")]
    [InlineData("Time: about five minutes.", "Claim")]
    [InlineData("Tier: Premium\nOffering: GitLab.com", "Prerequisite; Prerequisite")]
    [InlineData("Not supported: deploy tokens.", "Caveat")]
    [InlineData("- Tier: Premium\n- Role: Owner", "Prerequisite; Prerequisite")]
    [InlineData("Shown once!", "Caveat")]
    public void A_fact_in_short_has_its_kind(string text, string expected) => Sentence.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData(
        "- **Trigger**:\n  - [x] Builds\n  - [ ] Issues",
        "Action Select [Trigger] = Builds; Action Unselect [Trigger] = Issues negated")]
    [InlineData(
        "- Scopes:\n  - [x] `read_api`\n  - [ ] `write_api`",
        "ScopeList Unselect [Scopes] = write_api negated; ScopeList Select [Scopes] = read_api")]
    public void The_boxes_of_a_task_list_tell_what_is_ticked(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
