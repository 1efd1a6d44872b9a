using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Cli.Terminals;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Asking;

/// <summary>Asks a real GitLab, and gives up with one line where it cannot be asked.</summary>
/// <param name="gitLab">The GitLab.</param>
/// <param name="host">Its name, for messages.</param>
internal sealed class Survey(RealGitLab gitLab, string host)
{
    private const int MostFailures = 3;
    private const int Unauthorized = 401;
    private const int Inconclusive = 5;

    /// <summary>Asks all questions, as far as the limits allow.</summary>
    /// <exception cref="TwinStoppedException">Nothing can be compared.</exception>
    public async Task<ImmutableArray<Asked>> RunAsync(CancellationToken cancellationToken)
    {
        var answers = new List<Asked>();
        await FirstAsync(answers, QuestionPlan.First, cancellationToken);
        var self = await FirstAsync(answers, QuestionPlan.Self, cancellationToken);
        CheckToken(self);
        foreach (var question in QuestionPlan.Basics)
            await QueryAsync(answers, question, cancellationToken);
        foreach (var question in QuestionPlan.Further([.. answers]).DistinctBy(question => question).ToList())
            await QueryAsync(answers, question, cancellationToken);
        return [.. answers];
    }

    private async Task<Exchange> FirstAsync(List<Asked> answers, Question question, CancellationToken cancellationToken)
    {
        var asked = await gitLab.QueryAsync(question, cancellationToken);
        answers.Add(asked);
        if (asked.Exchange is { } exchange)
            return exchange;
        throw gitLab.Wait is { } wait
            ? new TwinStoppedException($"{host} limits requests (429)", $"wait {wait}, then run this again", Inconclusive)
            : new TwinStoppedException($"{host} cannot be asked: {asked.Problem}",
                "give --against the address of GitLab itself, and check that it answers", ExitCode.Unreachable);
    }

    private void CheckToken(Exchange self)
    {
        if (self.Answer.Status == Unauthorized)
            throw new TwinStoppedException($"{host} rejects the token", "give a token that is active", ExitCode.Rejected);
        if (!self.Succeeded || self.Answer.Json is not JsonObject token || !DescribesToken(token))
            throw new TwinStoppedException($"{host} does not describe the token ({self.Answer.Status})", "give the address of a GitLab",
                ExitCode.Unreachable);
        if (token.Flag("granular") is true)
            throw new TwinStoppedException("the token is fine-grained, and its permissions cannot be read", "give a token with scopes",
                Inconclusive);
    }

    private static bool DescribesToken(JsonObject json) => json["scopes"] is JsonArray
        && json.Number("id") is not null && json.Number("user_id") is not null
        && json.Text("name") is not null && json.Text("created_at") is not null;

    private async Task QueryAsync(List<Asked> answers, Question question, CancellationToken cancellationToken)
    {
        var why = gitLab.IsUsedUp ? "the limit of requests is reached (--requests)"
            : gitLab.Wait is { } wait ? $"GitLab limits requests (429); wait {wait}"
            : answers.TakeLast(MostFailures).All(asked => asked.Problem is not null) ? "three questions before it were not answered"
            : null;
        answers.Add(why is null ? await gitLab.QueryAsync(question, cancellationToken) : new Asked(question, null, why));
    }
}
