using System.Runtime.InteropServices;
using System.Text;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads world files. Either the whole file is in order, or everything that is wrong with it is said and nothing is
/// loaded.</summary>
public static class WorldFileReader
{
    /// <summary>The longest file that is read, in characters.</summary>
    public const int LongestFile = 512 * 1024 * 1024;

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    internal static readonly string[] Keys =
        ["edition", "licensed", "licenseEnds", "licenseTrial", "clock", "frozen", "settings", "users", "groups", "projects", "tokens"];

    /// <summary>Reads a world file and reports all problems at once.</summary>
    /// <param name="text">YAML, or JSON when the first character that is not blank is <c>{</c>.</param>
    /// <param name="context">The time, the randomness and the host name.</param>
    /// <returns>The world, or every problem with its line and cure. Malformed input never throws.</returns>
    public static WorldFileResult Read(string text, WorldFileContext context) => Read(problems => Parse(text, problems, context), context);

    /// <summary>Reads a world file without making a text of the whole: of a long file, that takes less memory.</summary>
    /// <param name="utf8">The file, in UTF-8.</param>
    /// <param name="context">The time, the randomness and the host name.</param>
    /// <returns>The world, or every problem with its line and cure. Malformed input never throws.</returns>
    public static WorldFileResult Read(ReadOnlyMemory<byte> utf8, WorldFileContext context) =>
        Read(problems => Parse(utf8, problems, context), context);

    private static WorldFileResult Read(Func<ProblemList, Node?> parse, WorldFileContext context)
    {
        var problems = new ProblemList();
        var draft = new WorldDraft(context, problems);
        if (parse(problems) is { } root && Fields.Of(root, new FilePlace(""), Keys, problems) is { } fields)
            ReadSections(fields, draft);
        else if (!problems.Any)
            ReadSections(Fields.Of(MapNode.Empty, new FilePlace(""), Keys, problems)!, draft);

        return problems.Any ? new WorldFileResult(null, problems.InOrder()) : new WorldFileResult(WorldComposition.Of(draft), []);
    }

    internal static Node? Parse(string text, ProblemList problems, WorldFileContext? context = null)
    {
        if (text.Length > LongestFile)
            return TooLong(problems);
        var clean = text.TrimStart('\uFEFF');
        var utf8 = Encoding.UTF8.GetBytes(clean);
        return clean.AsSpan().TrimStart().StartsWith("{")
            ? JsonNodeReader.Read(utf8, problems)
            : Lines(utf8, context) ?? YamlNodeReader.Read(() => new StringReader(clean), problems, Counter(context));
    }

    private static Node? Parse(ReadOnlyMemory<byte> utf8, ProblemList problems, WorldFileContext context)
    {
        if (utf8.Length > LongestFile)
            return TooLong(problems);
        var clean = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        return clean.Span.TrimStart(Blanks).StartsWith("{"u8)
            ? JsonNodeReader.Read(clean, problems)
            : Lines(clean, context) ?? YamlNodeReader.Read(() => new StreamReader(Stream(clean)), problems, Counter(context));
    }

    private static MapNode? Lines(ReadOnlyMemory<byte> utf8, WorldFileContext? context) => LineYamlReader.Read(utf8, Counter(context));

    private static Action<int> Counter(WorldFileContext? context) => lines => context?.Progress?.Report(new("lines", lines, null));

    // Without a copy where there is an array behind it, as there is.
    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) && array.Array is { } whole
        ? new MemoryStream(whole, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    private static Node? TooLong(ProblemList problems)
    {
        problems.Add(1, "", $"longer than {LongestFile} characters", "make the world in parts, through the API");
        return null;
    }

    // In order of who refers to whom: people, then groups and projects, then service accounts, members, and tokens with their bots.
    private static void ReadSections(Fields file, WorldDraft draft)
    {
        Preamble.Read(file, draft);
        var (accounts, provisioned) = UserSection.Read(file, draft);
        var groups = GroupSection.Read(file, draft);
        var projects = ProjectSection.Read(file, draft);
        var tokens = TokenSection.Items(file, draft);
        ServiceAccounts.Provision(accounts, draft);
        UserSection.Provision(provisioned, draft);
        ServiceAccounts.FromTokens(tokens, draft);
        MemberSection.Read(groups, projects, draft);
        ShareSection.Read(groups, projects, draft);
        TokenSection.Read(tokens, draft);
    }
}
