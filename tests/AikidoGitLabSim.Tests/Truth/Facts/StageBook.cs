using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>stages.json: the base world, the named stages, and which fact plays on which.</summary>
internal static class StageBook
{
    private static readonly JsonObject Data = TruthData.Json("stages.json");

    public static IReadOnlyDictionary<string, JsonObject> Stages { get; } =
        Data["stages"]!.AsObject().ToDictionary(stage => stage.Key, stage => stage.Value!.AsObject());

    public static ILookup<string, string> Casting { get; } = (
        from row in Data["casting"]!.AsArray().OfType<JsonObject>()
        from stage in row["stages"]!.AsArray()
        select (Fact: row["fact"]!.GetValue<string>(), Stage: stage!.GetValue<string>()))
        .ToLookup(row => row.Fact, row => row.Stage);

    public static IReadOnlyList<Meaning> Meanings { get; } =
    [
        .. Data["meanings"]!.AsArray().OfType<JsonObject>()
            .Select(row => new Meaning(row["text"]!.GetValue<string>(), row["means"]!.GetValue<string>())),
    ];

    /// <summary>The surroundings of a fact: base, what its token's word names, what the casting names.</summary>
    public static Stage Compose(Fact fact, TokenSpec token)
    {
        var stage = new Stage { World = Data["base"]!["world"]!.DeepClone().AsObject() };
        var tokens = stage.World["tokens"]!.AsObject();
        if (token.Token is not null)
            tokens["subject"] = token.Token.DeepClone();
        if (token.UserState is not null)
            stage.World["users"]!["caller"]!["state"] = token.UserState;
        if (token.GroupsBefore > 0)
            stage.Crowd["groups"] = token.GroupsBefore;

        var names = token.Stage is null ? Casting[fact.Id] : Casting[fact.Id].Prepend(token.Stage);
        foreach (var name in names)
            stage.Dress(Stages[name]);
        stage.Dress(new JsonObject
        {
            ["edition"] = fact.Edition,
            ["world"] = new JsonObject { ["settings"] = fact.Settings.DeepClone() },
        });
        return stage;
    }
}
