namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Requests to people.</summary>
public class Contacting
{
    [Theory]
    [InlineData("Write to [support](mailto:a@b.example).", "Action [support]; Link [support] = mailto:a@b.example")]
    [InlineData(
        "Write to support@b.example or open a ticket in the [portal](https://p.example).",
        "Action [support@b.example]; Action [ticket]; Link [portal] = https://p.example")]
    [InlineData("Write us an email.", "Action [us]")]
    [InlineData("Mail us at help@b.example.", "Action [help@b.example]")]
    [InlineData("Reach out to our support team.", "Action [support team]")]
    [InlineData("Get in touch with your administrator.", "Action [administrator]")]
    [InlineData("Talk to your account manager.", "Action [account manager]")]
    [InlineData("Please send us the file `run.log`.", "Action [run.log]")]
    [InlineData("Ping us on [the forum](https://f.example).", "Action [the forum]; Link [the forum] = https://f.example")]
    [InlineData("Raise an issue on [the tracker](https://t.example).", "Action [issue]; Link [the tracker] = https://t.example")]
    [InlineData("Ask in the [forum](https://f.example).", "Action [forum]; Link [forum] = https://f.example")]
    [InlineData("Drop us a line at help@b.example.", "Action [help@b.example]")]
    [InlineData("Send an email to help@b.example.", "Action")]
    [InlineData("Something else? Ask your administrator.", "Action [administrator]")]
    public void A_request_to_people_is_done_outside(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
