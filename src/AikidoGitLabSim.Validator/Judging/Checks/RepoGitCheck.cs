using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>
/// Whether git can clone. Sends git's first request with the token as password, and distinguishes refusals by their text
/// (lib/gitlab/git_access.rb); a 401 with a token that the API takes means the project, not the token
/// (lib/gitlab/auth.rb, personal_access_token_check).
/// </summary>
internal static class RepoGitCheck
{
    private const string NotProven = "This shows that cloning works, not that read_repository is selected: read_api alone allows it, too.";

    public static Finding Judge(Answers answers)
    {
        if (CodeSample.From(answers) is not { } sample)
            return RepoApiCheck.NoSample(answers);
        var question = $"Whether git can clone {sample.Path}";
        return answers.Answer(Probes.Git) is { } answer
            ? Judge(answers, sample, answer, question)
            : NotAsked.Of(answers, question, NotAsked.WhyNothingRead(answers));
    }

    private static Finding Judge(Answers answers, CodeSample sample, ReadAnswer answer, string question) => answer.Kind switch
    {
        AnswerKind.Ok => Finding.Pass($"git can clone {sample.Path}. {NotProven}"),
        AnswerKind.Unauthorized => Denied(answers, sample),
        AnswerKind.Forbidden => Refused(answers, sample, answer, question),
        AnswerKind.NotFound when answer.Said.Contains("does not exist yet", StringComparison.Ordinal) =>
            Finding.NotApplicable($"The project {sample.Path} has no code yet."),
        AnswerKind.NotFound => Finding.Fail(
            Codes.GitInvisible,
            $"git does not find the project {sample.Path}: the path does not exist, there is no membership, or access is restricted to "
                + "certain network addresses.",
            OneProjectCheck.Cure(answers, sample.Path)),
        _ => Inconclusive.Of(answer, question),
    };

    private static Finding Denied(Answers answers, CodeSample sample) => answers.Kind is TokenKind.Personal or TokenKind.Unknown
        ? Finding.Unknown(
            Codes.GitProjectDenied,
            "git rejects the token (401), although the API accepts it: that GitLab may not accept tokens over https, or may require a "
                + "sign-in to the group first.",
            "Ask GitLab's administrator whether git over https accepts access tokens. If the group has single sign-on, sign in to it once.")
        : Finding.Fail(
            Codes.GitProjectDenied,
            $"git rejects the token for {sample.Path} (401), although it is active: a {KindWords.Of(
                answers.Kind)} gets this response when its user cannot see the project.",
            $"Make {answers.User?.Username
                ?? "the token's user"} a member of the project or of a group above it: {answers.BaseUrl}/{sample.Path}/-/project_members");

    // ee/lib/ee/gitlab/git_access.rb; doc/user/group/saml_sso: git is for members who are signed in; the tokens of groups and projects are
    // exempt.
    private static Finding SignIn(Answers answers, CodeSample sample) => Finding.Fail(
        Codes.GitSso,
        $"git may not clone {sample.Path}: the group requires its members to be signed in with SAML single sign-on, and "
            + $"{answers.User?.Username ?? "the token's user"} is not.",
        new(
        [
            $"Use a group access token, which needs no sign-in ({answers.BaseUrl}/groups/{sample.Path.Split(
                '/')[0]}/-/settings/access_tokens).",
            $"Or have an Owner turn off SSO enforcement for Git activity: {answers.BaseUrl}/groups/{sample.Path.Split(
                '/')[0]}/-/saml. A manual sign-in lasts for one day only.",
        ]));

    private static Finding Refused(Answers answers, CodeSample sample, ReadAnswer answer, string question)
    {
        bool Says(string words) => answer.Said.Contains(words, StringComparison.OrdinalIgnoreCase);
        if (Says("failed authentication attempts"))
            return Finding.Unknown(Codes.Banned,
                $"{question} is not known: git temporarily blocks this address after too many failed sign-ins.",
                "Wait an hour before you try again.");
        if (Says("SSO session"))
            return SignIn(answers, sample);
        if (Says("from this project"))
            return Finding.Fail(Codes.GitRole, $"git may not clone {sample.Path}: the role is too low for private code.",
                RepoApiCheck.Cure(answers, sample));
        if (Says("download code"))
            return Finding.Fail(
                Codes.GitScope, $"git may not clone {sample.Path}: the token has no scope that allows it (read_repository, read_api).",
                NewTokenAdvice.Make(answers,
                    $"A token's scopes cannot be changed. Make a new one with {string.Join(", ", NewTokenAdvice.Scopes(answers))}"));
        return Says("over HTTP")
            ? Finding.Fail(
                Codes.GitHttpDisabled, $"Git over https is turned off on this GitLab: “{answer.Said}”",
                $"Ask an administrator to allow it: {answers.BaseUrl}/admin/application_settings/general, Visibility and access controls, "
                    + "Enabled Git access protocols.")
            : Inconclusive.Of(answer, question);
    }
}
