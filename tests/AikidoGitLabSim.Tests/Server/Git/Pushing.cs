namespace AikidoGitLabSim.Tests.Server.Git;

/// <summary>The real git pushes to a simulator of its own.</summary>
public sealed class Pushing : PushTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("2")]
    public async Task A_push_is_there_for_the_next_clone(string version)
    {
        await Git.RunAsync("-c", $"protocol.version={version}", "-C", "mine", "push", "origin", "main");
        var head = await HeadAsync("mine");
        (await RemoteAsync()).ShouldBe($"{head}\tHEAD\n{head}\trefs/heads/main\n");
        await Git.RunAsync("-c", $"protocol.version={version}", "clone", Url("dev"), "theirs");
        (await Git.RunAsync("-C", "theirs", "log", "--format=%s")).ShouldBe("one.txt\nInitial commit\n");
        (await Git.RunAsync("-C", "theirs", "fsck", "--strict")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pushes_build_on_one_another()
    {
        for (var i = 0; i < 8; i++)
        {
            await CommitAsync("mine", $"{i}.txt");
            await Git.RunAsync("-C", "mine", "push", "origin", "main");
        }

        await Git.RunAsync("clone", Url("dev"), "theirs");
        (await Git.RunAsync("-C", "theirs", "rev-list", "--count", "HEAD")).ShouldBe("10\n");
        await CommitAsync("theirs", "theirs.txt");
        await Git.RunAsync("-C", "theirs", "push", "origin", "HEAD:feature");
        await Git.RunAsync("-C", "mine", "fetch");
        (await Git.RunAsync("-C", "mine", "rev-parse", "origin/feature")).Trim().ShouldBe(await HeadAsync("theirs"));
    }

    [Fact]
    public async Task A_Developer_may_not_push_to_the_default_branch_and_nothing_of_the_push_is_kept()
    {
        var before = await RemoteAsync();
        var said = await Git.FailAsync("-C", "mine", "push", Url("dev"), "main", "main:feature");
        said.ShouldContain("remote: GitLab: You are not allowed to push code to protected branches on this project.");
        said.ShouldContain("! [remote rejected] main -> main (pre-receive hook declined)");
        said.ShouldContain("! [remote rejected] main -> feature (pre-receive hook declined)");
        (await RemoteAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_Developer_makes_moves_forces_and_deletes_a_branch()
    {
        var said = await Git.ErrorsAsync("-C", "mine", "push", Url("dev"), "main:feature/x");
        said.ShouldContain("remote: To create a merge request for feature/x, visit:");
        said.ShouldContain($"remote:   {Simulator.GitLabUrl}grp/proj/-/merge_requests/new?merge_request%5Bsource_branch%5D=feature%2Fx");
        await Git.RunAsync("-C", "mine", "commit", "--amend", "-m", "other");
        (await Git.FailAsync("-C", "mine", "push", Url("dev"), "main:feature/x")).ShouldContain("rejected");
        await Git.RunAsync("-C", "mine", "push", "--force", Url("dev"), "main:feature/x");
        (await RemoteAsync()).ShouldContain($"{await HeadAsync("mine")}\trefs/heads/feature/x");
        await Git.RunAsync("-C", "mine", "push", Url("dev"), "--delete", "feature/x");
        (await RemoteAsync()).ShouldNotContain("feature");
    }

    [Theory]
    [InlineData("lead", "+main~1:main", "You are not allowed to force push code to a protected branch on this project.")]
    [InlineData("dev", "+main~1:main", "You are not allowed to force push code to a protected branch on this project.")]
    [InlineData("lead", ":main", "The default branch of a project cannot be deleted.")]
    [InlineData("lead", "main:refs/tags/main", "You cannot use default branch name to create a tag")]
    [InlineData("lead", "main:refs/heads/0123456789012345678901234567890123456789",
        "You cannot create a branch with a 40-character hexadecimal branch name.")]
    public async Task What_GitLab_takes_from_nobody_is_refused_in_its_words(string user, string change, string words)
    {
        await Git.RunAsync("-C", "mine", "push", "origin", "main");
        var before = await RemoteAsync();
        var said = await Git.FailAsync("-C", "mine", "push", Url(user), change);
        said.ShouldContain($"remote: GitLab: {words}");
        said.ShouldContain("(pre-receive hook declined)");
        (await RemoteAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Tags_of_both_kinds_come_and_go()
    {
        await Git.RunAsync("-C", "mine", "tag", "light");
        await Git.RunAsync("-C", "mine", "-c", "user.name=Me", "-c", "user.email=me@example.com", "tag", "-a", "v1.0", "-m", "First");
        await Git.RunAsync("-C", "mine", "push", Url("dev"), "--tags");
        (await RemoteAsync()).ShouldContain("refs/tags/v1.0^{}");
        await Git.RunAsync("-C", "mine", "push", Url("dev"), "--delete", "v1.0");
        (await RemoteAsync()).ShouldNotContain("v1.0");
        (await RemoteAsync()).ShouldContain("refs/tags/light");
    }

    [Fact]
    public async Task A_mirror_push_brings_and_removes_refs_and_keeps_the_default_branch_in_its_place()
    {
        await Git.RunAsync("-C", "mine", "push", "origin", "main:old", "main");
        await Git.RunAsync("clone", "--mirror", Url("lead"), "mirror.git");
        await Git.RunAsync("-C", "mirror.git", "branch", "-D", "old");
        await Git.RunAsync("-C", "mirror.git", "branch", "new", "main");
        await Git.RunAsync("-C", "mirror.git", "push", "--mirror", Url("lead"));
        var head = await HeadAsync("mine");
        (await RemoteAsync()).ShouldBe($"{head}\tHEAD\n{head}\trefs/heads/main\n{head}\trefs/heads/new\n");
    }

    [Fact]
    public async Task A_push_from_behind_is_told_to_fetch_first_and_one_in_a_race_that_the_ref_moved()
    {
        await Git.RunAsync("clone", Url("lead"), "theirs");
        await CommitAsync("theirs", "theirs.txt");
        await Git.RunAsync("-C", "mine", "push", "origin", "main");
        (await Git.FailAsync("-C", "theirs", "push", "origin", "main")).ShouldContain("! [rejected]        main -> main (fetch first)");
        (await Git.FailAsync("-C", "theirs", "push", "--force-with-lease", "origin", "main")).ShouldContain("(stale info)");
        await Git.RunAsync("-C", "theirs", "-c", "user.name=Me", "-c", "user.email=me@example.com", "pull", "--no-rebase", "--no-edit",
            "origin", "main");
        await Git.RunAsync("-C", "theirs", "push", "origin", "main");
    }

    [Fact]
    public async Task Of_many_pushes_at_once_to_one_branch_one_is_taken_and_to_many_branches_all()
    {
        const int many = 6;
        var names = Enumerable.Range(0, many).Select(i => $"clone{i}").ToList();
        foreach (var name in names)
        {
            await Git.RunAsync("clone", "--quiet", Url("lead"), name);
            await CommitAsync(name, $"{name}.txt");
        }

        var pushes = await Task.WhenAll(names.Select(name => Git.TryAsync("-C", name, "push", "origin", $"main:{name}", "main:same")));
        pushes.Count(push => push.Code == 0).ShouldBe(1);
        foreach (var (_, _, errors) in pushes.Where(push => push.Code != 0))
            errors.ShouldMatch("main -> same \\((failed to update ref|fetch first|non-fast-forward)\\)");
        var remote = await RemoteAsync();
        foreach (var name in names.Where((_, i) =>
            pushes[i].Code == 0 || pushes[i].Errors.Contains("failed to update ref", StringComparison.Ordinal)))
            remote.ShouldContain($"{await HeadAsync(name)}\trefs/heads/{name}");
        await Git.RunAsync("clone", "--mirror", Url("dev"), "all.git");
        (await Git.RunAsync("-C", "all.git", "fsck", "--strict")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_atomic_push_goes_whole_or_not_at_all()
    {
        await Git.RunAsync("-C", "mine", "push", "origin", "main:a");
        var said = await Git.FailAsync("-C", "mine", "push", "--atomic", "origin", "main:b", "main:a/below");
        said.ShouldContain("(atomic transaction failed)");
        said.ShouldContain("(failed to update ref)");
        (await RemoteAsync()).ShouldNotContain("refs/heads/b");
        (await Git.FailAsync("-C", "mine", "push", "origin", "main:b", "main:a/below")).ShouldContain("[new branch]      main -> b");
        (await RemoteAsync()).ShouldContain("refs/heads/b");
    }

    [Fact]
    public async Task A_shallow_clone_pushes_what_it_made()
    {
        await Git.RunAsync("-C", "mine", "push", "origin", "main");
        await Git.RunAsync("clone", "--depth=1", Url("lead"), "shallow");
        await CommitAsync("shallow", "deep.txt");
        await Git.RunAsync("-C", "shallow", "push", "origin", "main");
        (await RemoteAsync()).ShouldContain(await HeadAsync("shallow"));
    }

    [Fact]
    public async Task What_stems_from_a_shallow_root_that_is_not_here_is_refused()
    {
        await Git.RunAsync("init", "-b", "main", "elsewhere");
        await CommitAsync("elsewhere", "1.txt");
        await CommitAsync("elsewhere", "2.txt");
        await Git.RunAsync("clone", "--depth=1", $"file://{Git.Folder}/elsewhere", "shallow");
        (await Git.FailAsync("-C", "shallow", "push", Url("dev"), "main:feature")).ShouldContain("(shallow update not allowed)");
    }

    [Fact]
    public async Task Push_options_are_taken() =>
        await Git.RunAsync("-C", "mine", "push", "-o", "ci.skip", "origin", "main");

    [Fact]
    public async Task GitLabs_own_refs_are_not_for_pushes() =>
        (await Git.FailAsync("-C", "mine", "push", "origin", "main:refs/merge-requests/1/head")).ShouldContain(
            "(deny updating a hidden ref)");
}
