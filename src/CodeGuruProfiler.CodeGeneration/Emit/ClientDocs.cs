using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the documentation of the client's methods.</summary>
internal sealed class ClientDocs(ServicePlan plan)
{
    public const string Cancels = "Cancels the call, including back-off waits.";

    public void Operation(CodeWriter code, OperationPlan operation)
    {
        DocText text = TextOf(operation);
        (string first, string[] rest) = text.Split(operation.Documentation);
        XmlDoc.Element(code, "summary", first.Length > 0 ? first : $"Calls {operation.Action}.");
        XmlDoc.Element(code, "remarks", "", [.. rest, Nature(operation), Source(operation)]);
        XmlDoc.Element(code, "param", "name=\"request\"", Describe(text, operation.Request, $"The input of {operation.Action}."), Optional(operation));
        XmlDoc.Element(code, "param", "name=\"cancellationToken\"", Cancels);
        XmlDoc.Element(code, "returns", Describe(text, operation.Response, $"The output of {operation.Action}."));
        Exceptions(code, operation);
    }

    public static void Paginator(CodeWriter code, OperationPlan operation, PaginatorPlan paginator)
    {
        string items = $"<see cref=\"{operation.Response.Name}.{paginator.Items.Name}\"/>";
        string[] fixedInput = [.. paginator.Fixed.Select(assignment => $"<c>{DocText.Escape(assignment)}</c>")];
        XmlDoc.Element(code, "summary", $"Enumerates {items} of all pages of {operation.Action}, and requests each page when it is needed.");
        XmlDoc.Element(
            code,
            "remarks",
            "",
            [
                "No request is sent before the first item is requested, and each enumeration starts from the first page. A page may be empty although others follow. "
                    + $"Enumeration throws the exceptions of <see cref=\"{operation.Name}Async\"/>.",
                fixedInput.Length > 0
                    ? $"Every request is sent with {string.Join(" and ", fixedInput)}, which overrides the value in <paramref name=\"request\"/>; the object is not changed."
                    : "",
                Source(operation),
            ]);
        XmlDoc.Element(
            code,
            "param",
            "name=\"request\"",
            $"The input of the first page. Enumeration starts at its <see cref=\"{operation.Request.Name}.{paginator.InputToken.Name}\"/>, if it has one.{(operation.IsRequestOptional ? $" {Optional(operation)}" : "")}");
        XmlDoc.Element(code, "returns", "The items; <see cref=\"Paged{TPage, TItem}.AsPages\"/> returns them page by page.");
        NullRequest(code, operation);
    }

    public static void Presign(CodeWriter code, OperationPlan operation)
    {
        XmlDoc.Element(code, "summary", $"Creates a presigned URL that calls {operation.Action}.");
        XmlDoc.Element(code, "remarks", "", "Anyone with the URL can make the call until the URL expires. No request is sent.", Source(operation));
        XmlDoc.Element(code, "param", "name=\"request\"", $"The input of {operation.Action}.");
        XmlDoc.Element(code, "param", "name=\"expiresIn\"", "The time for which the URL is valid, 1 second to 7 days. Temporary credentials may expire sooner.");
        XmlDoc.Element(code, "param", "name=\"cancellationToken\"", "Cancels the wait for credentials.");
        XmlDoc.Element(code, "returns", "The URL, to be requested with GET.");
        XmlDoc.Element(code, "exception", "cref=\"ArgumentNullException\"", "<paramref name=\"request\"/> is <see langword=\"null\"/>.");
        XmlDoc.Element(code, "exception", "cref=\"ArgumentException\"", "The request cannot be expressed as a URL: a member in the path is missing.");
        XmlDoc.Element(code, "exception", "cref=\"ArgumentOutOfRangeException\"", "<paramref name=\"expiresIn\"/> is not 1 second to 7 days.");
        XmlDoc.Element(code, "exception", "cref=\"CodeGuruProfilerCredentialsException\"", "There are no credentials to sign the URL with.");
    }

    private void Exceptions(CodeWriter code, OperationPlan operation)
    {
        var text = new DocText(new Links(plan).Find);
        foreach (ErrorPlan error in operation.Errors)
        {
            string when = text.Split(error.Documentation).First;
            when = when.Length > 0 ? when : $"The service returned {error.Code}.";
            XmlDoc.Element(code, "exception", $"cref=\"{error.Name}\"", $"{when} (HTTP {error.Statuses[0]})");
        }

        XmlDoc.Element(code, "exception", "cref=\"CodeGuruProfilerException\"", "The service returned another error.");
        XmlDoc.Element(
            code,
            "exception",
            "cref=\"CodeGuruProfilerConnectionException\"",
            "There was no usable response: the connection failed, or the response was truncated or is not one that the operation documents.");
        XmlDoc.Element(code, "exception", "cref=\"CodeGuruProfilerTimeoutException\"", "The call exceeded a time limit of the client's options.");
        XmlDoc.Element(code, "exception", "cref=\"CodeGuruProfilerCredentialsException\"", "There are no credentials to sign the request with.");
        XmlDoc.Element(code, "exception", "cref=\"OperationCanceledException\"", "<paramref name=\"cancellationToken\"/> was cancelled.");
        XmlDoc.Element(code, "exception", "cref=\"ObjectDisposedException\"", "The client was disposed.");
        if (operation.Request.Properties.Any(property => property.IsRequired))
        {
            XmlDoc.Element(code, "exception", "cref=\"ArgumentException\"", "A required member of the request is missing.");
        }

        NullRequest(code, operation);
    }

    private static void NullRequest(CodeWriter code, OperationPlan operation)
    {
        if (!operation.IsRequestOptional)
        {
            XmlDoc.Element(code, "exception", "cref=\"ArgumentNullException\"", "<paramref name=\"request\"/> is <see langword=\"null\"/>.");
        }
    }

    private static string Optional(OperationPlan operation)
        => operation.IsRequestOptional ? "<see langword=\"null\"/> is a request without members." : "";

    private DocText TextOf(OperationPlan operation)
        => new(new Links(plan, (operation.Request, $"{operation.Request.Name}."), (operation.Response, $"{operation.Response.Name}.")).Find);

    private static string Describe(DocText text, RecordPlan record, string fallback)
        => text.Split(record.Documentation).First is { Length: > 0 } first ? first : fallback;

    private static string Nature(OperationPlan operation)
        => operation.IsReadOnly ? "The operation is read-only."
            : operation.IsIdempotent ? "The operation is idempotent: repeated calls have the effect of one."
            : "";

    private static string Source(OperationPlan operation)
        => $"Source: {DocText.Escape(operation.Source)}.";
}
