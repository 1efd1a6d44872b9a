using System.Globalization;
using System.Text;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Tests.Server.WorldFiles;

/// <summary>The reader of simple lines finds what the library finds, or nothing.</summary>
public sealed class ReadingLines
{
    private const string Simple = """
        # made by hand: größer
        edition: gitlab.com/premium/19.6
        clock: 2026-11-22T09:00:00Z
        frozen: true

        settings: { tokenPrefix: "gl#: ", lifetimeDays: 365 }
        users:
          - { username: americo.hill1, name: "Américo Hill", admin: true }
          # the second one
          - { username: bo_2, "name": "x, y: [z]" , state: null }
        groups:
          - { path: acme, members: { americo.hill1: owner, bo_2: developer }, visibility: private }
        tokens:
          - { kind: personal, user: bo_2, scopes: [read_api, api], name: the alarm, createdAt: 2026-02-15T10:00:00Z, expiresAt: never }
          - {kind: personal,  user: bo_2, scopes: [ read_api ], secret: glpat-sim-0000000001000000}
          - { text: "# Shop\n\tThe \"web\" shop: C:\\shop, [1]", empty: "", end: "\\" }
          - { }
          - [ ]
        """;

    [Fact]
    public void Simple_lines_are_read()
    {
        var read = LineYamlReader.Read(Encoding.UTF8.GetBytes(Simple), _ => { }).ShouldNotBeNull();
        Text(read).ShouldBe(ByLibrary(Simple));
        Text(LineYamlReader.Read(Encoding.UTF8.GetBytes(Simple.ReplaceLineEndings("\r\n")), _ => { }).ShouldNotBeNull())
            .ShouldBe(Text(read));
    }

    [Theory]
    [InlineData("a: b\n  - c")]
    [InlineData("a:\n  - b\n c")]
    [InlineData("a:\n")]
    [InlineData("a: {b: c: d}")]
    [InlineData("a: [b: c]")]
    [InlineData("a: {b:c}")]
    [InlineData("a: [b,]")]
    [InlineData("a: b, c")]
    [InlineData("a: 10:")]
    [InlineData("a: *b")]
    [InlineData("a: \"b\\x41\"")]
    [InlineData("a: \"b\\")]
    [InlineData("a: { \"b\\n\": c }")]
    [InlineData("a: \"b\" c")]
    [InlineData("a: b #c")]
    [InlineData("a: \"b")]
    [InlineData("---\na: b")]
    [InlineData("a: \"b\u2028\"")]
    [InlineData("")]
    public void What_is_written_in_another_way_is_left_to_the_library(string text) =>
        LineYamlReader.Read(Encoding.UTF8.GetBytes(text), _ => { }).ShouldBeNull();

    [Fact]
    public void Changed_lines_are_read_as_the_library_reads_them_or_not_at_all()
    {
        var random = new Random(7);
        var read = 0;
        for (var round = 0; round < 4000; round++)
        {
            var text = Changed(random);
            if (LineYamlReader.Read(Encoding.UTF8.GetBytes(text), _ => { }) is not { } lines)
                continue;
            read++;
            Text(lines).ShouldBe(ByLibrary(text), text);
        }

        read.ShouldBeGreaterThan(400);
    }

    private static string Changed(Random random)
    {
        const string spice = "\"'{}[]:,-?&*!|>%@`#\\\t\n  \0\u0085\uFEFF\u20280a~<=:,-";
        var text = new StringBuilder(Simple);
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(text.Length);
            if (random.Next(3) == 0)
                text.Remove(at, 1);
            else
                text.Insert(at, spice[random.Next(spice.Length)]);
        }

        return text.ToString();
    }

    private static string ByLibrary(string text)
    {
        var problems = new ProblemList();
        var node = YamlNodeReader.Read(() => new StringReader(text), problems, _ => { });
        return node is null || problems.Any ? "refused" : Text(node);
    }

    private static string Text(Node node) => string.Create(CultureInfo.InvariantCulture, $"{node.Line}:") + node switch
    {
        ScalarNode scalar => $"{(scalar.Plain ? "plain" : "quoted")} <{scalar.Text}>",
        ListNode list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Line}:{entry.Key}={Text(entry.Value)}"))}}}",
        _ => throw new ArgumentException("unknown node", nameof(node)),
    };
}
