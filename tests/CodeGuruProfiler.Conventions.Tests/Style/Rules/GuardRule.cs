using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGuruProfiler.Conventions.Tests.Style.Rules;

/// <summary>A blank line separates the guards at the head of a member from what it does.</summary>
internal static class GuardRule
{
    public static IEnumerable<string> FindOffences(SourcePackage package)
        => from file in package.HandWritten
           from block in file.Root.DescendantNodes().OfType<BlockSyntax>()
           from pair in block.Statements.Zip(block.Statements.Skip(1))
           where NeedsBlankLine(pair.First, pair.Second) && !pair.Second.FollowsBlankLine()
           select file.At(pair.Second, "no blank line after the guards.");

    private static bool NeedsBlankLine(StatementSyntax statement, StatementSyntax next)
        => IsGuardCall(statement) ? !IsGuardCall(next) && !IsThrowingIf(next) : IsThrowingIf(statement);

    // ArgumentNullException.ThrowIfNull(…), ObjectDisposedException.ThrowIf(…) and the like.
    private static bool IsGuardCall(StatementSyntax statement)
        => statement is ExpressionStatementSyntax
        {
            Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: var method, Expression: IdentifierNameSyntax { Identifier.Text: var type } } },
        }
            && method.StartsWith("ThrowIf", StringComparison.Ordinal)
            && type.EndsWith("Exception", StringComparison.Ordinal);

    private static bool IsThrowingIf(StatementSyntax statement)
        => statement is IfStatementSyntax { Else: null, Statement: BlockSyntax { Statements: [.., ThrowStatementSyntax] } };
}
