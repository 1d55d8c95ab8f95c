using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGuruProfiler.Conventions.Tests.Style.Rules;

/// <summary>A class with the name Errors returns exceptions; one with the name ThrowHelper throws them. Each has one kind, and there is no third.</summary>
internal static class ErrorClassRule
{
    private const string Errors = "Errors";
    private const string ThrowHelper = "ThrowHelper";

    public static IEnumerable<string> FindOffences(SourcePackage package) => package.HandWritten.SelectMany(FindOffences);

    private static IEnumerable<string> FindOffences(SourceFile file)
        => Namespaces(file)
            .Concat(file.Types.OfType<ClassDeclarationSyntax>().SelectMany(type => type.Identifier.Text switch
            {
                Errors => MembersThat(file, type, member => !ReturnsException(member), "of Errors does not return an exception"),
                ThrowHelper => MembersThat(file, type, member => !member.HasAttribute("DoesNotReturn"), "of ThrowHelper is not marked with DoesNotReturn"),
                "Throw" or "Refuse" => [file.At(type, $"{type.Identifier.Text} is called Errors or ThrowHelper.")],
                _ => [],
            }));

    private static IEnumerable<string> Namespaces(SourceFile file)
        => from declaration in file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
           where declaration.Name.ToString().Split('.').Any(part => part is Errors or "Throw")
           select file.At(declaration, $"a namespace is called {declaration.Name}.");

    // Constants and fields may hold parts of the texts.
    private static IEnumerable<string> MembersThat(SourceFile file, ClassDeclarationSyntax type, Func<MemberDeclarationSyntax, bool> isOffence, string offence)
        => from member in type.Members
           where member is not BaseFieldDeclarationSyntax && isOffence(member)
           select file.At(member, $"{NameOf(member)} {offence}.");

    private static bool ReturnsException(MemberDeclarationSyntax member)
        => member is MethodDeclarationSyntax method && method.ReturnType.ToString().EndsWith("Exception", StringComparison.Ordinal);

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        _ => member.Kind().ToString(),
    };
}
