using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>What the structure of a page contributes: positions, lists, tables, tabs, HTML.</summary>
public class Structure
{
    [Fact]
    public void Targets_and_values_stand_where_their_positions_say()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "AikidoGitLabSim.Tests", "Handbook", "Pages"),
            "*.md"))
        {
            var page = PageReader.Read(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));
            foreach (var statement in page.Statements.Where(statement =>
                statement.Kind is not (StatementKind.Figure or StatementKind.Heading)))
            {
                var parts = statement.Target.Zip(statement.TargetPositions).Concat(statement.Values.Zip(statement.ValuePositions));
                foreach (var (text, position) in parts.Where(part => part.Second.Length > 0
                    && !part.First.Contains(": ", StringComparison.Ordinal)))
                    LabelText.Normal(page.Text.Substring(position.Offset, position.Length).ReplaceLineEndings(" ")
                        .Replace("`", "", StringComparison.Ordinal)).ShouldBe(LabelText.Normal(text), statement.Text);
            }
        }
    }

    [Theory]
    [InlineData("Click **Add new token**", "Click `Add new token`")]
    [InlineData("Click **Add new token**", "Click\n\"Add new\ntoken\".")]
    [InlineData("Select the **read\\_user, read\\_registry and read\\_api** scope",
        "Select the `read_user`, `read_registry` and `read_api` scope")]
    [InlineData("Go to your group > Settings", "Go to your group → **Settings**")]
    public void Markup_and_line_breaks_do_not_change_a_fingerprint(string one, string two) =>
        FingerprintOf(one).ShouldBe(FingerprintOf(two));

    [Theory]
    [InlineData("Select `read_api` and `read_user`", "Select `read_api`")]
    [InlineData("Click **Add new token**", "Click **Add token**")]
    [InlineData("Tick `api`", "Do not tick `api`")]
    public void Another_fact_is_another_fingerprint(string one, string two) =>
        FingerprintOf(one).ShouldNotBe(FingerprintOf(two));

    [Fact]
    public void Front_matter_counts_as_lines_and_byte_order_marks_do_not()
    {
        var statement = PageReader.Read("page.md", "\uFEFF---\r\ntitle: x\r\n---\r\n\r\nClick **Save**.\r\n")
            .Statements.ShouldHaveSingleItem();

        (statement.Position.Line, statement.Position.Column).ShouldBe((5, 1));
        statement.TargetPositions.ShouldHaveSingleItem().Column.ShouldBe(9);
    }

    [Fact]
    public void Scopes_below_a_sentence_belong_to_it()
    {
        var list = Statements("Select the following scopes:\n\n* `read_user`\n* `read_api`\n").ShouldHaveSingleItem();
        var table = Statements(
            "Set these permissions:\n\n| Permission | Level |\n| --- | --- |\n| Contents | Read-only |\n| Metadata | Read (always) |\n")
            .ShouldHaveSingleItem();

        list.Values.ShouldBe(["read_user", "read_api"]);
        list.ValuePositions.Select(position => position.Line).ShouldBe([3, 4]);
        table.Values.ShouldBe(["Contents: Read-only", "Metadata: Read"]);
    }

    [Fact]
    public void A_list_or_table_of_fields_fills_in_a_form()
    {
        Sentence.Read("1. **Name**: `scanner`\n2. **Expires**: leave empty\n3. **Button**: **Create**\n4. Role: Reporter")
            .ShouldBe("Input Enter [Name] = scanner; Action Clear [Expires]; Action Click [Create]; Action Select [Role] = Reporter");
        Sentence.Read("| Field | Value |\n| --- | --- |\n| Token name | `scanner` |\n| Scopes | `read_api` |")
            .ShouldBe("Input Enter [Token name] = scanner; ScopeList Select [Scopes] = read_api");
    }

    [Theory]
    [InlineData("{% tabs %}\n{% tab title=\"Group\" %}\n1. Click **A**\n{% endtab %}\n{% tab title=\"Personal\" %}\n1. Click **B**\n{% "
        + "endtab %}\n{% endtabs %}\nClick **C**")]
    [InlineData("=== \"Group\"\n    1. Click **A**\n\n=== \"Personal\"\n    1. Click **B**\n\nClick **C**")]
    public void Tabs_are_branches(string text) => Statements(text).Select(statement => statement.Branch)
        .ShouldBe(["group", "personal", null]);

    [Fact]
    public void Html_is_read_as_Markdown_is()
    {
        Sentence.Read("<ol><li>Click <b>Add new token</b></li><li>Tick <code>read_api</code></li></ol>")
            .ShouldBe("Action Click [Add new token]; ScopeList Select [scopes] = read_api");
        Statements("<figure><img src=\"a.png\" alt=\"The form\"><figcaption>Click Save</figcaption></figure>").ShouldHaveSingleItem()
            .Values.ShouldBe(["a.png"]);
    }

    [Fact]
    public void Code_comments_and_captions_say_nothing() =>
        Sentence.Read("```\nclick **A**\n```\n\n<!-- click **B** -->\n\n    click **C**\n\n[x]: http://a.example").ShouldBe("nothing");

    [Fact]
    public void What_is_not_understood_is_listed() =>
        PageReader.Read("page.md", "Intro.\n\nFrobnicate the token with care.").NotUnderstood.ShouldHaveSingleItem()
            .Position.Line.ShouldBe(3);

    private static IReadOnlyList<Statement> Statements(string text) => PageReader.Read("page.md", text).Statements;

    private static string FingerprintOf(string text) => Statements(text).ShouldHaveSingleItem().Fingerprint;
}
