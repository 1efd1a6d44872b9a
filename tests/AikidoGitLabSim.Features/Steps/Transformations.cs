namespace AikidoGitLabSim.Features.Steps;

[Binding]
public sealed class Transformations
{
    [StepArgumentTransformation(TokenPhrase.Pattern, Name = "token")]
    public TokenPhrase Token(string kind, string owner) => new(kind.Replace(' ', '-'), owner);
}
