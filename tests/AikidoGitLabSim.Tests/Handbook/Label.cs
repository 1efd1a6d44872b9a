using System.Text.Json;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>One statement as a reader labelled it by hand.</summary>
internal sealed record Label
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public required int Line { get; init; }

    public int? BlockLine { get; init; }

    public int? EndLine { get; init; }

    public string? Text { get; init; }

    public required string Kind { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];

    public string? Action { get; init; }

    public IReadOnlyList<string> Actions { get; init; } = [];

    public string? Target { get; init; }

    public IReadOnlyList<string> Targets { get; init; } = [];

    public JsonElement Value { get; init; }

    public IReadOnlyList<string> Values => Value.ValueKind switch
    {
        JsonValueKind.Array => [.. Value.EnumerateArray().Select(item => item.GetString() ?? "")],
        JsonValueKind.String => [Value.GetString() ?? ""],
        _ => [],
    };

    public bool IsNear(int line) => (BlockLine ?? Line) <= line && line <= Math.Max(Line, EndLine ?? Line);

    /// <summary>The labels of a page, and what a reader may or may not state there.</summary>
    public static (IReadOnlyList<Label> Statements, IReadOnlyList<Label> Tolerated) Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        IReadOnlyList<Label> Of(string name) =>
            json.RootElement.TryGetProperty(name, out var list) ? list.Deserialize<List<Label>>(Web) ?? [] : [];
        return (Of("statements"), Of("tolerated"));
    }
}
