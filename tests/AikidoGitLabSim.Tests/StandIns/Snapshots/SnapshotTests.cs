namespace AikidoGitLabSim.Tests.StandIns.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_is_new_fails_and_is_left_to_be_looked_at()
    {
        var error = await Should.ThrowAsync<VerifyException>(() => In(Verify("first")));

        error.Message.ShouldContain("New:");
        error.Message.ShouldContain("first");
        Text("SnapshotTests.What_is_new_fails_and_is_left_to_be_looked_at.received.txt").ShouldBe("first");
    }

    [Fact]
    public async Task What_was_verified_passes_and_leaves_nothing()
    {
        Put("SnapshotTests.What_was_verified_passes_and_leaves_nothing.verified.txt", "same\r\nlines");
        Put("SnapshotTests.What_was_verified_passes_and_leaves_nothing.received.txt", "of a failed run");

        await In(Verify("same\nlines"));

        Directory.GetFiles(_folder).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_changed_fails_with_both_texts()
    {
        Put("SnapshotTests.What_changed_fails_with_both_texts.verified.html", "<p>before</p>");

        var error = await Should.ThrowAsync<VerifyException>(() => In(Verify("<p>after</p>", "html")));

        error.Message.ShouldContain("NotEqual:");
        error.Message.ShouldContain("<p>before</p>");
        error.Message.ShouldContain("<p>after</p>");
    }

    [Theory]
    [InlineData("a/b", 1)]
    public async Task Parameters_are_in_the_name(string path, int number)
    {
        Put("SnapshotTests.Parameters_are_in_the_name_path=a-b_number=1.verified.txt", "x");

        await In(Verify("x").UseParameters(path, number));
    }

    [Fact]
    public async Task A_text_may_stand_for_the_parameters()
    {
        Put("SnapshotTests.A_text_may_stand_for_the_parameters_case.verified.txt", "x");

        await In(Verify("x").UseTextForParameters("case"));
    }

    [Fact]
    public async Task Scrubbers_run_before_the_comparison_the_last_first()
    {
        Put("SnapshotTests.Scrubbers_run_before_the_comparison_the_last_first.verified.txt", "kept: b\nc");
        var settings = new VerifySettings();
        settings.AddScrubber(text => text.Replace("a", "b"));
        settings.AddScrubber(text => text.Replace("z", "a"));

        await In(Verify("kept: z\nport 8080\nsecret\nc", settings)
            .ScrubLinesContaining("PORT")
            .ScrubLinesWithReplace(line => line == "secret" ? null : line));
    }

    [Fact]
    public async Task One_use_of_settings_does_not_change_them_for_the_next()
    {
        var settings = new VerifySettings();

        _ = Verify("x", settings).UseDirectory("elsewhere").AddScrubber(text => text.Clear());

        Put("SnapshotTests.One_use_of_settings_does_not_change_them_for_the_next.verified.txt", "x");
        await In(Verify("x", settings));
    }

    [Fact]
    public async Task Json_is_written_without_quotation_marks()
    {
        Put("SnapshotTests.Json_is_written_without_quotation_marks.verified.txt",
            "{\n  b: text,\n  a: [\n    1,\n    true,\n    null\n  ],\n  none: {},\n  empty: []\n}");

        await In(VerifyJson("""{"b":"text","a":[1,true,null],"none":{},"empty":[]}"""));
    }

    [Theory]
    [InlineData("2026-06-15", "DontScrubDateTimes")]
    [InlineData("2026-06-15T09:00:00Z", "DontScrubDateTimes")]
    [InlineData("8d5a1f5e-6b5c-4a8e-9d0b-0f6f5b0c7a11", "DontScrubGuids")]
    public async Task What_the_other_would_number_is_refused_with_the_cure(string value, string cure)
    {
        var error = await Should.ThrowAsync<NotSupportedException>(() => In(VerifyJson($"\"{value}\"").UseTextForParameters("case")));

        error.Message.ShouldContain(cure);
    }

    [Fact]
    public async Task Dates_stay_where_it_is_said()
    {
        Put("SnapshotTests.Dates_stay_where_it_is_said.verified.txt", "{\n  at: 2026-06-15\n}");

        await In(VerifyJson("""{"at":"2026-06-15"}""").DontScrubDateTimes());
    }

    private Task<VerifyResult> In(SettingsTask task) => task.UseDirectory(_folder).ToTask();

    private void Put(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    private string Text(string file) => File.ReadAllText(Path.Combine(_folder, file));
}
