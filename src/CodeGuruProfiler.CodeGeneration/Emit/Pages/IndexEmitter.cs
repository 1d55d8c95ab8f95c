using System.Collections.Immutable;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit.Pages;

/// <summary>Writes the page that lists the operations, and the conventions and errors of all of them.</summary>
internal static class IndexEmitter
{
    public static GeneratedFile Emit(ServicePlan plan, string origin)
    {
        var page = new CodeWriter();
        var markdown = new Markdown(plan, null, ImmutableHashSet<string>.Empty);
        var text = new DocText(new Links(plan).Find);
        foreach (string paragraph in text.All(plan.Documentation))
        {
            page.Line(markdown.Of(paragraph));
            page.Line();
        }

        page.Line(Markdown.Row("operation", "HTTP", "all pages", "what it does"));
        page.Line("|---|---|---|---|");
        foreach (OperationPlan operation in plan.Operations)
        {
            string path = string.Concat(operation.Path.Select(part => part.Label is { } label ? $"{{{label.MemberName}}}" : part.Literal));
            page.Line(Markdown.Row(
                $"[{operation.Name}]({operation.Name}.md)",
                Markdown.Code($"{operation.HttpMethod} {path}"),
                string.Join(", ", operation.Paginators.Select(paginator => Markdown.Code($"{paginator.Method}Paged"))),
                markdown.Of(text.Split(operation.Documentation).First)));
        }

        WriteErrors(page, plan, markdown);
        return PageFile.Create(PageFile.Index, origin, "Operations", page);
    }

    private static void WriteErrors(CodeWriter page, ServicePlan plan, Markdown markdown)
    {
        page.Line($$"""

            ## Every operation

            The request is the first parameter, a `CancellationToken` the last. Members that are not set are `null` and are not sent. Lists and maps in
            responses are never `null`, times are in UTC, and `ResponseMetadata` has the request id, the status and the number of attempts.

            ## Errors of every operation

            | exception | when |
            |---|---|
            | `CodeGuruProfilerException` | The service returned an error. The exceptions for specific errors derive from it. |
            | `CodeGuruProfilerConnectionException` | There was no usable response: the connection failed, or the response was truncated or is not one that the operation documents. |
            | `CodeGuruProfilerCredentialsException` | There are no credentials to sign the request with. |
            | `CodeGuruProfilerTimeoutException` | The call exceeded a time limit of the client's options. |
            | `OperationCanceledException` | The caller's token was cancelled. |
            | `ArgumentException` | A required member of the request is missing, or one in the path is empty. |
            """);
        ErrorPlan[] common = [.. plan.Errors.Where(error => error.Operations.IsEmpty)];
        if (common.Length > 0)
        {
            page.Line();
            page.Line("No operation documents these errors, and any may return them:");
            page.Line();
            ErrorTable.Write(page, plan, markdown, common);
        }
    }
}
