using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Whether a GitLab answers at this address. Requested without the token, so that no other host receives it.</summary>
internal static class GitLabCheck
{
    private const string NoWord = "The token was not sent, so nothing is known about it.";
    private const string FindTheBase = "Open GitLab in a browser and use the address before the first /-/ or group name.";

    public static Finding Judge(Answers answers) => answers.Answer(Probes.Version) is not { } answer
        ? Finding.Skipped(CheckIds.Reach)
        : Judge(answers, answer) is var finding && MayBeElsewhere(answers) ? Elsewhere(answers, finding) : finding;

    /// <summary>Whether the host answers, and what answers may have a GitLab beside it: no GitLab that is down, no gate, no open port of
    /// another sort.</summary>
    public static bool MayBeElsewhere(Answers answers) =>
        answers.Answer(Probes.Version) is { Kind: not AnswerKind.NoAnswer } answer
            && Judge(answers, answer).Code is Codes.NotGitLab or Codes.Redirect;

    // Found or not, the token is not sent there: the address is the caller's to give.
    private static Finding Elsewhere(Answers answers, Finding finding) => (answers.Input, Discovery.FoundRoot(answers)) switch
    {
        ({ Address: { } address }, { } root) =>
            finding with { Fix = $"A GitLab answers at {address.Origin}{root}. Run: {Corrected(answers, address, root)}" },
        ({ Address: { Root.Length: > 0 } address, Discover: false }, _) => finding with
        {
            Fix = $"If {address.Root} is a group or project and not part of GitLab's address, run: {Corrected(answers, address, "")} "
                + "Or add --discover, which looks for GitLab on this host, without the token.",
        },
        ({ Discover: false }, _) =>
            finding with { Fix = $"{finding.Fix} Or add --discover, which looks for it on this host, without the token." },
        ({ Address: { } address }, _) => finding with
        {
            Message = $"{finding.Message} No GitLab answers at {string.Join(
                ", ", address.OtherRoots.Select(root => address.Origin + root))} either.",
        },
        _ => finding,
    };

    private static string Corrected(Answers answers, GitLabAddress address, string root)
    {
        var rest = address.Root.StartsWith(root, StringComparison.Ordinal) ? address.Root[root.Length..] : "";
        return PastedAddress.Guess(address.Origin + root, rest).CommandLine(answers.Input.Group?.Text, answers.Input.Project?.Text);
    }

    private static Finding Judge(Answers answers, ReadAnswer answer) => answer.Kind switch
    {
        AnswerKind.Unauthorized or AnswerKind.Ok => Finding.Pass("A GitLab answers here."),
        AnswerKind.RateLimited => Inconclusive.RateLimited(answer, "Whether this is a GitLab"),
        AnswerKind.Redirect => Redirect(answers, answer),
        AnswerKind.ServerError => Inconclusive.Of(answer, "Whether GitLab works"),
        AnswerKind.Foreign => Foreign(answers, answer),
        AnswerKind.NoAnswer => Finding.Fail(
            Codes.NotGitLab, $"The service at {answers.BaseUrl} does not use HTTP. {NoWord}",
            "Check the port, and whether the address begins with http or https."),
        AnswerKind.NotFound or AnswerKind.Page => Finding.Fail(
            Codes.NotGitLab, $"There is a GitLab, but its API is not below {answers.BaseUrl}. {NoWord}", FindTheBase),
        _ => Finding.Fail(
            Codes.NotGitLab, $"The answer ({answer.Exchange.Status}) is not a response of GitLab. {NoWord}", FindTheBase),
    };

    private static Finding Redirect(Answers answers, ReadAnswer answer)
    {
        if (answers.Input.Address is { Root.Length: > 0 } address && IsOwnSignIn(address, answer.Exchange.Header("Location")))
            return Finding.Fail(
                Codes.NotGitLab, $"{answers.BaseUrl} is a page in GitLab that requires a sign-in, and not GitLab's own address. {NoWord}",
                FindTheBase);
        var target = JsonReading.Quotable(WithoutQuery(answer.Exchange.Header("Location") ?? "an address it does not name"));
        return Finding.Fail(
            Codes.Redirect,
            $"Requests are redirected to {target} ({answer.Exchange.Status}), and this tool does not follow redirects. {NoWord}",
            "Use GitLab's own address. If a sign-in page opens there, a sign-in gate protects the API.");
    }

    private static bool IsOwnSignIn(GitLabAddress address, string? location) =>
        Uri.TryCreate(new Uri(address.Origin), location, out var target)
        && string.Equals(target.IdnHost, address.Host, StringComparison.OrdinalIgnoreCase)
        && target.AbsolutePath.EndsWith("/users/sign_in", StringComparison.Ordinal);

    private static Finding Foreign(Answers answers, ReadAnswer answer)
    {
        var status = answer.Exchange.Status;
        return (status, IsHtml: AnswerReader.IsHtml(answer.Exchange)) switch
        {
            (404, IsHtml: false) => Finding.Fail(
                Codes.NotGitLab, $"There is no GitLab API at this address (404, not from GitLab). {NoWord}",
                "Check host and port. If your GitLab has a path, such as https://host/gitlab, include it."),
            (200 or 404, IsHtml: true) => Finding.Fail(
                Codes.NotGitLab, $"A web page answers ({status}), not GitLab: another product, or a sign-in gate. {NoWord}", FindTheBase),
            (502 or 503 or 504, _) => Finding.Fail(
                Codes.Edge, $"GitLab is not available: {status}, from GitLab in maintenance or from a proxy. {NoWord}",
                $"Run this again in some minutes; open {answers.BaseUrl} in a browser to see when GitLab is back."),
            (403 or >= 500, _) or (_, IsHtml: true) => Finding.Fail(
                Codes.Edge, $"A firewall, a sign-in gate or a proxy answered with {status}, not GitLab. {NoWord}",
                "Configure the firewall or gate to allow this machine to access /api/v4. Too many failed sign-ins can also block an "
                    + "address for an hour."),
            _ => Finding.Fail(
                Codes.NotGitLab, $"The answer ({status}) does not have GitLab's header X-Gitlab-Meta. {NoWord}",
                "Check the address. A proxy that removes headers must keep this one."),
        };
    }

    // A sign-in gate may put tickets of its own into the query; no report should carry them.
    private static string WithoutQuery(string location) => location.Split('?', '#')[0];
}
