using System.Text.Json;

namespace AikidoGitLabSim.Tests.Cli;

public sealed class HandbookStatements
{
    private const string Page =
        "# Token\n\n1. Click **Add new token**\n2. Tick `read_api` and `read_user`\n3. Frobnicate the new token with care.\n";

    [Fact]
    public async Task Statements_are_listed_with_line_and_column()
    {
        using var file = new TemporaryFile(Page);
        var run = await Run.Of(["handbook", "statements", file.Path]);

        (run.ExitCode, run.Error).ShouldBe((0, ""));
        run.Out.ShouldContain($"{file.Path}:3:4  action click [Add new token]");
        run.Out.ShouldContain(":5:4  not understood: Frobnicate");
        run.Out.ShouldContain("2 statements, 1 not understood");
    }

    [Fact]
    public async Task Json_has_the_promised_properties()
    {
        using var file = new TemporaryFile(Page);
        var run = await Run.Of(["handbook", "statements", file.Path, "--format", "json"]);

        using var json = JsonDocument.Parse(run.Out);
        var scopes = json.RootElement.GetProperty("statements")[1];
        scopes.EnumerateObject().Select(property => property.Name).ShouldBe([
            "line", "column", "kind", "text", "action", "target", "value", "condition", "optional", "negated", "branch", "edition", "id",
            "fingerprint"]);
        (scopes.GetProperty("kind").GetString(), scopes.GetProperty("action").GetString()).ShouldBe(("scope list", "select"));
        scopes.GetProperty("value").EnumerateArray().Select(value => value.GetString()).ShouldBe(["read_api", "read_user"]);
        json.RootElement.GetProperty("notUnderstood")[0].GetProperty("line").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_one_line_with_a_cure()
    {
        (await Run.Of(["handbook", "statements", "no-such-page.md"])).ShouldFail(2, "no-such-page.md");
        (await Run.Of(["handbook", "statements", Path.GetTempPath()])).ShouldFail(2, "cannot read");
        using var file = new TemporaryFile("");
        await File.WriteAllBytesAsync(file.Path, [0x61, 0xFF, 0xFE, 0x62]);
        (await Run.Of(["handbook", "statements", file.Path])).ShouldFail(2, "not UTF-8: the byte at offset 1");
        await File.WriteAllBytesAsync(file.Path, new byte[5_000_000]);
        (await Run.Of(["handbook", "statements", file.Path])).ShouldFail(2, "5000000 bytes");
    }
}
