using System.Globalization;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Tests.Truth.Simulators;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>Asks a simulator one fact: stages the world, sends the request, compares, and looks at the side effects.</summary>
internal sealed class FactRunner(ISimulatorUnderTest simulator)
{
    public async Task<FactResult> RunAsync(FactAtVersion question)
    {
        try
        {
            var differences = await RequestAsync(question);
            return new FactResult(question, differences.Count == 0 ? Verdict.Proven : Verdict.NotProven, differences);
        }
        catch (Exception problem) when (problem is WorldRefusedException or KeyNotFoundException)
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
        var token = TokenVocabulary.Parse(fact.Token);
        var stage = StageBook.Compose(fact, token);
        var dates = new PlaceholderDates(Today(stage));
        var world = await simulator.PutWorldAsync(question.WorldName, WorldFile.Write(stage, question.Version, dates));
        var names = new PlaceholderNames(world, dates);
        if (token.Literal is not null)
            world.Keep("subject", new JsonObject { ["secret"] = names.Expand(token.Literal) });

        var differences = new List<string>();
        foreach (var step in stage.Prelude)
            differences.AddRange(await StepAsync(step, world, names));
        var answer = await SendAsync(world, FactRequest.Of(fact, token, world, names));
        differences.AddRange(new Expectation(fact.Expect, new TextPattern(names)).Differences(answer));
        differences.AddRange(stage.AlsoExpect.SelectMany(expected => AlsoExpectation.Differences(expected, answer, world)));
        foreach (var step in stage.Aftermath)
            differences.AddRange(await StepAsync(step, world, names));
        await simulator.DeleteWorldAsync(question.WorldName);
        return differences;
    }

    private static async Task<IEnumerable<string>> StepAsync(JsonObject step, SimulatedWorld world, PlaceholderNames names)
    {
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
