using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using System.Globalization;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>Asks a simulator one fact: stages the world, sends the request, compares, and looks at the side effects.</summary>
internal sealed class FactRunner(IWorldHost simulator)
{
    public async Task<FactResult> RunAsync(FactAtVersion question)
    {
        try
        {
            var differences = await RequestAsync(question);
            return new FactResult(question, differences.Count == 0 ? Verdict.Proven : Verdict.NotProven, differences);
        }
        catch (Exception problem) when (problem
            is WorldRefusedException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return new FactResult(question, Verdict.Unknown, [problem.Message]);
        }
        catch (HttpRequestException problem)
        {
            return new FactResult(question, Verdict.NotProven, [problem.Message]);
        }
    }

    private async Task<List<string>> RequestAsync(FactAtVersion question)
    {
        var fact = question.Fact;
        if (fact.Problem is { } malformed)
            throw new FormatException(malformed);
        var token = TokenVocabulary.Parse(fact.Token);
        var stage = StageBook.Compose(fact, token);
        var dates = new PlaceholderDates(Today(stage));
        var world = await simulator.PutWorldAsync(question.WorldName, WorldFile.Write(stage, question.Version, dates));
        var names = new PlaceholderNames(world, dates);
        if (token.Literal is not null)
            world.Keep("subject", new JsonObject { ["secret"] = names.Expand(token.Literal) });

        var differences = new List<string>();
        foreach (var step in stage.Prelude.Concat(fact.Before))
            differences.AddRange(await StepAsync(step, world, names, question.WorldName));
        await AdvanceAsync(fact.Request, question.WorldName);
        var answer = await SendAsync(world, FactRequest.Of(fact, token, world, names));
        differences.AddRange(new Expectation(fact.Expect, new TextPattern(names)).Differences(answer));
        differences.AddRange(stage.AlsoExpect.SelectMany(expected => AlsoExpectation.Differences(expected, answer, world)));
        foreach (var step in stage.Aftermath)
            differences.AddRange(await StepAsync(step, world, names, question.WorldName));
        await simulator.DeleteWorldAsync(question.WorldName);
        return differences;
    }

    /// <summary>Moves the world's clock where a request says so: <c>"advance": "PT61S"</c>.</summary>
    private Task AdvanceAsync(JsonObject request, string world) =>
        request["advance"]?.GetValue<string>() is { } duration ? simulator.AdvanceAsync(world, duration) : Task.CompletedTask;

    private async Task<IEnumerable<string>> StepAsync(JsonObject step, SimulatedWorld world, PlaceholderNames names, string worldName)
    {
        await AdvanceAsync(step, worldName);
        if (step["method"] is null)
            return [];
        var answer = await SendAsync(world, FactRequest.OfStep(step, world, names));
        if (step["keep"]?.GetValue<string>() is { } role && answer.Json is JsonObject token)
            world.Keep(role, token);
        var expect = step["expect"] as JsonObject ?? new JsonObject { ["status"] = step["status"]!.GetValue<int>() };
        return new Expectation(expect, new TextPattern(names)).Differences(answer)
            .Select(difference => $"step {step["method"]} {step["path"]}: {difference}")
            .ToList();
    }

    private static async Task<Answer> SendAsync(SimulatedWorld world, HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await world.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return await Answer.ReadAsync(response);
        }
    }

    private static DateOnly Today(Stage stage) => DateOnly.FromDateTime(
        DateTimeOffset.Parse(stage.World["clock"]!.GetValue<string>(), CultureInfo.InvariantCulture).UtcDateTime);
}
