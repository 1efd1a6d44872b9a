using AikidoGitLabSim.Handbook.Walking.Deeds;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Tests.Handbook.Walking;

public sealed class AriaTreeTests
{
    private const string Snapshot = """
        - main [ref=e1]:
          - heading "Group access tokens" [level=1] [ref=e2]
          - link "Legacy token For all groups" [ref=e3] [cursor=pointer]:
            - /url: /legacy/new
            - strong [ref=e4]: Legacy token
            - generic [ref=e5]: For all groups
          - combobox "Select a role" [ref=e6]:
            - option "Guest" [selected]
            - option "Reporter"
          - 'textbox "Name: of \"it\"" [ref=e7]'
          - checkbox "read_api" [checked] [ref=e8]
        """;

    private static readonly AriaTree Tree = AriaTree.Parse(Snapshot);

    [Fact]
    public void Roles_names_states_and_references_are_read()
    {
        var box = Tree.Nodes.Single(node => node.Role == "checkbox");

        (box.Name, box.Ref, box.Has("checked")).ShouldBe(("read_api", "e8", true));
        Tree.Title.ShouldBe("Group access tokens");
    }

    [Fact]
    public void A_name_may_hold_quotes_and_colons() => Tree.Nodes.Single(node => node.Role == "textbox").Name.ShouldBe("Name: of \"it\"");

    [Fact]
    public void An_address_belongs_to_its_link() => Tree.Nodes.Single(node => node.Role == "link").Url.ShouldBe("/legacy/new");

    [Fact]
    public void An_entry_with_a_description_is_known_by_its_first_words() =>
        Tree.Nodes.Single(node => node.Role == "link").Lead.ShouldBe("Legacy token");

    [Fact]
    public void Options_stand_in_their_list() =>
        Tree.Nodes.Single(node => node.Role == "combobox").Descendants.Where(node => node.Has("selected"))
            .ShouldHaveSingleItem().Name.ShouldBe("Guest");

    [Fact]
    public void A_form_is_known_by_its_scopes() => TokenScreens.PhaseOf(Tree).ShouldBe(FormPhase.Form);
}
