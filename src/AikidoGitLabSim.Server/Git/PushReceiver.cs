using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Git;

/// <summary>Takes pushes: the objects into a quarantine, each change before the rules, and what they allow into the world, as a new
/// value.</summary>
/// <param name="directories">Where the repositories are.</param>
/// <param name="states">What is in them.</param>
/// <param name="git">Runs git.</param>
/// <param name="journal">Keeps the latest decisions.</param>
/// <param name="contexts">Renews the context of a push once its pack is here.</param>
/// <param name="time">The real time.</param>
internal sealed class PushReceiver(
    GitDirectories directories, RepositoryStates states, GitTransfer git, DecisionJournal journal, RequestContextFactory contexts,
    TimeProvider time)
{
    private const string Declined = "pre-receive hook declined";
    private const string Broken = "unpacker error";
    private const int MostAttempts = 100;

    private static readonly TimeSpan LongestPush = TimeSpan.FromMinutes(15);

    /// <summary>Answers a push that the caller may make.</summary>
    /// <param name="incoming">The request.</param>
    /// <param name="request">The case, judged.</param>
    /// <param name="open">Sets the headers of git's answer and gives the stream to write to.</param>
    /// <returns>Null when git has answered; else what to answer instead.</returns>
    public async Task<Answer?> AnswerAsync(IncomingRequest incoming, DecisionContext request, Func<Stream> open)
    {
        using var limit = new CancellationTokenSource(LongestPush, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(incoming.Http.RequestAborted, limit.Token);
        try
        {
            return await AnswerAsync(incoming, request, open, ending.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return GitRefusals.Unavailable("simulator: the push took longer than 15 minutes; push less at once");
        }
        catch (InvalidDataException)
        {
            return GitRefusals.Malformed;
        }
    }

    private async Task<Answer?> AnswerAsync(IncomingRequest incoming, DecisionContext request, Func<Stream> open, CancellationToken ending)
    {
        var body = GitBody.Of(incoming.Http.Request);
        if (await PushRequest.ReadAsync(body, ending) is not { } push)
            return GitRefusals.Malformed;

        // A lone flush is git's way to find out whether a large push would be let in.
        if (push.Updates.IsEmpty)
        {
            await using var nothing = open();
            return null;
        }

        var before = await states.OfAsync(request.Project, ending);
        using var quarantine = new PushQuarantine(directories.MakeQuarantine(before), git);
        if (push.HasPack)
            await quarantine.KeepAsync(body, ending);
        var decision = DecisionEngine.Decide(contexts.Renewed(incoming, request));
        if (decision.Refusal is { } refusal)
        {
            var refused = GitRefusals.Render(refusal, request.BaseUrl);
            journal.Replace(incoming, decision, refused.Status);
            return refused;
        }

        var report = await TakeAsync(incoming, decision.Context, push, before, quarantine, ending);
        await using var answer = open();
        await answer.WriteAsync(report.ToBody(push), ending);
        return null;
    }

    private async Task<PushReport> TakeAsync(
        IncomingRequest incoming, DecisionContext request, PushRequest push, RepositoryState before, PushQuarantine quarantine,
        CancellationToken cancelled)
    {
        if (push.HasPack && await quarantine.ReceiveAsync(push, cancelled) is { Succeeded: false } failed)
            return new PushReport("index-pack abnormal exit", All(push, Broken), failed.Errors);

        var broken = await quarantine.ProblemsAsync(push, cancelled);
        if (await RefuseAsync(incoming, request, push, broken, before, quarantine, cancelled) is { } refused)
            return refused;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var project = incoming.Slot.Current.Projects.Find(request.Project.Id);
            if (project is not { HasRepository: true })
                break;
            before = await states.OfAsync(project, cancelled);
            var (after, problems) = before.Refs.With(push.Updates, broken, push.Abilities.Contains("atomic"));
            if (problems.Count == push.Updates.Length)
                return new PushReport("ok", problems, "");
            directories.Keep(after, before.Stores.Add(quarantine.Objects).Distinct(StringComparer.Ordinal));
            quarantine.Keep();
            if (incoming.Slot.Apply(new Push(project.Id, project.Pushed, after)).Succeeded)
                return new PushReport("ok", problems, MergeRequestLinks(request, push, before, problems));
        }

        return new PushReport("ok", All(push, RefTable.NotUpdated), "");
    }

    // One change that is not allowed turns the whole push down, and GitLab says why before git does.
    private async Task<PushReport?> RefuseAsync(
        IncomingRequest incoming, DecisionContext request, PushRequest push, ImmutableDictionary<string, string> broken,
        RepositoryState before, PushQuarantine quarantine, CancellationToken cancelled)
    {
        foreach (var update in push.Updates.Where(update => !broken.ContainsKey(update.Name)))
        {
            var decision = DecisionEngine.Decide(request with { Change = await quarantine.LookAtAsync(update, before, cancelled) });
            if (decision.Refusal is not { } refusal)
                continue;
            journal.Replace(incoming, decision, StatusCodes.Status200OK);
            return new PushReport("ok", broken.SetItems(All(push, Declined).Where(row => !broken.ContainsKey(row.Key))),
                $"GitLab: {refusal.Text}\n");
        }

        return null;
    }

    /// <remarks>What GitLab says after a push to a branch that is not the default one
    /// (<c>app/services/merge_requests/get_urls_service.rb</c>).</remarks>
    private static string MergeRequestLinks(DecisionContext request, PushRequest push, RepositoryState before,
        ImmutableDictionary<string, string> refused)
    {
        if (before.Refs.IsEmpty)
            return "";
        var project = $"{request.BaseUrl}/{request.Project.FullPath}";
        return string.Concat(push.Updates
            .Where(update => update.New is not null && !refused.ContainsKey(update.Name))
            .Select(update => RefName.BranchOf(update.Name))
            .Where(branch => branch is not null && branch != before.Refs.DefaultBranch)
            .Select(branch => $"\nTo create a merge request for {branch}, visit:\n"
                + $"  {project}/-/merge_requests/new?merge_request%5Bsource_branch%5D={Uri.EscapeDataString(branch!)}\n\n"));
    }

    private static ImmutableDictionary<string, string> All(PushRequest push, string reason) =>
        push.Updates.ToImmutableDictionary(update => update.Name, _ => reason, StringComparer.Ordinal);
}
