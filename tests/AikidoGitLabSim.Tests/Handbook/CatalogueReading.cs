using AikidoGitLabSim.Handbook.Catalogue;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>Catalogues that cannot be read are refused in one plain line.</summary>
public class CatalogueReading
{
    [Theory]
    [InlineData("&x\nstatements: *x", "alias")]
    [InlineData("statements: &all\n  - id: S-01\n    meaning:\n      about: *all\n", "line 1: an alias")]
    [InlineData("statements:\n  - &one\n    id: S-01\n    known-false: *one\n", "line 2: an alias")]
    [InlineData("statements: *nowhere", "alias")]
    [InlineData("page: &p\n  - *p", "line 1: a value has another form")]
    [InlineData("- 1\n- 2", "line 1: a value has another form")]
    [InlineData("colour: red", "line 1: there is no key colour")]
    [InlineData("", "empty")]
    public void A_catalogue_that_is_wrong_is_refused_in_plain_words(string yaml, string expected)
    {
        var message = Should.Throw<FormatException>(() => StatementCatalogue.Read(yaml)).Message;

        message.ShouldContain(expected);
        message.ShouldNotContain("\n");
        message.ShouldNotContain("AikidoGitLabSim");
        message.ShouldNotContain("YamlDotNet");
    }
}
