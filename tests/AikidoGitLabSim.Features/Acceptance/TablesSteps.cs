namespace AikidoGitLabSim.Features.Acceptance;

[Binding]
[Scope(Tag = "tables")]
public sealed class TablesSteps(Notebook notebook)
{
    [Given("the people")]
    public void GivenThePeople(DataTable people)
    {
        notebook.Note(string.Join('/', people.Header));
        foreach (var row in people.Rows)
            notebook.Note($"{row["name"]} {row[1]}");
        notebook.Note($"{people.RowCount} rows");
    }

    [Given("the text")]
    public void GivenTheText(string text) => notebook.Note(text.ReplaceLineEndings("\\n"));

    [Given("the {string} over the text")]
    public void GivenTheTitleOverTheText(string title, string text) => notebook.Note($"{title}: {text}");

    [Given("the {string} over the table")]
    public void GivenTheTitleOverTheTable(string title, Table table) => notebook.Note($"{title}: {table.Rows[0]["only"]}");

    [Then("asking for column {string} names the columns")]
    public void ThenAskingForColumnNamesTheColumns(string column, DataTable table)
    {
        table.ContainsColumn(column).ShouldBeFalse();
        table.Rows[0].ContainsKey("yes").ShouldBeTrue();
        Should.Throw<IndexOutOfRangeException>(() => table.Rows[0][column]).Message.ShouldContain("| yes |");
    }
}
