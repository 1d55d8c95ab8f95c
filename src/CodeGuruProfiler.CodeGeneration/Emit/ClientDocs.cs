using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the documentation of the client's methods.</summary>
internal sealed class ClientDocs(ServicePlan plan)
{
    public void Operation(CodeWriter code, OperationPlan operation)
    {
        DocText text = TextOf(operation);
        (string first, string[] rest) = text.Split(operation.Documentation);
        XmlDoc.Element(code, "summary", first.Length > 0 ? first : $"Calls {operation.Action}.");
        XmlDoc.Element(code, "remarks", "", [.. rest, Nature(operation), Source(operation)]);
        XmlDoc.Element(code, "param", "name=\"request\"", Describe(text, operation.Request, $"The input of {operation.Action}."));
        XmlDoc.Element(code, "param", "name=\"cancellationToken\"", "Ends the call, the waits between its attempts included.");
        XmlDoc.Element(code, "returns", Describe(text, operation.Response, $"The output of {operation.Action}."));
        Exceptions(code, operation);
    }

    public static void Paginator(CodeWriter code, OperationPlan operation, PaginatorPlan paginator)
    {
        string items = $"<see cref=\"{operation.Response.Name}.{paginator.Items.Name}\"/>";
        string[] fixedInput = [.. paginator.Fixed.Select(assignment => $"<c>{DocText.Escape(assignment)}</c>")];
        XmlDoc.Element(code, "summary", $"Reads {items} of all pages of {operation.Action}, page by page as they are asked for.");
        XmlDoc.Element(
            code,
            "remarks",
            "",
            [
                "Nothing is sent before the first item is asked for, and enumerating again starts again. A page without items is not the end. "
                    + $"A failed call throws what <see cref=\"{operation.Name}Async\"/> throws.",
                fixedInput.Length > 0
                    ? $"The request is sent with {string.Join(" and ", fixedInput)}, whatever it says; the object itself is not changed."
                    : "",
                Source(operation),
            ]);
        XmlDoc.Element(
            code,
            "param",
            "name=\"request\"",
            $"The input of the first page. A <see cref=\"{operation.Request.Name}.{paginator.InputToken.Name}\"/> in it is where reading begins.");
        XmlDoc.Element(code, "returns", "The items, or with <see cref=\"Paged{TPage, TItem}.AsPages\"/> the pages.");
        XmlDoc.Element(code, "exception", "cref=\"ArgumentNullException\"", "<paramref name=\"request\"/> is <see langword=\"null\"/>.");
    }

    public static void Presign(CodeWriter code, OperationPlan operation)
    {
        XmlDoc.Element(code, "summary", $"Creates a URL that calls {operation.Action} without other credentials, for as long as it is valid.");
        XmlDoc.Element(code, "remarks", "", "Whoever has the URL can call it. Nothing is sent.", Source(operation));
        XmlDoc.Element(code, "param", "name=\"request\"", $"The input of {operation.Action}.");
        XmlDoc.Element(code, "param", "name=\"expiresIn\"", "How long the URL is valid; temporary credentials may end it sooner.");
        XmlDoc.Element(code, "param", "name=\"cancellationToken\"", "Ends the wait for credentials.");
        XmlDoc.Element(code, "returns", "The URL. It is for GET.");
        XmlDoc.Element(code, "exception", "cref=\"ArgumentNullException\"", "<paramref name=\"request\"/> is <see langword=\"null\"/>.");
        XmlDoc.Element(code, "exception", "cref=\"ArgumentException\"", "The request cannot be expressed as a URL: a member in the path is missing.");
    }

    private void Exceptions(CodeWriter code, OperationPlan operation)
    {
        var text = new DocText(new Links(plan).Find);
        foreach (ErrorPlan error in operation.Errors)
        {
            string when = text.Split(error.Documentation).First;
            when = when.Length > 0 ? when : $"The service answered with {error.Code}.";
            XmlDoc.Element(code, "exception", $"cref=\"{error.Name}\"", $"{when} (HTTP {error.Statuses[0]})");
        }

        XmlDoc.Element(code, "exception", "cref=\"CodeGuruProfilerException\"", "The service answered with another error.");
        XmlDoc.Element(
            code,
            "exception",
            "cref=\"CodeGuruProfilerConnectionException\"",
            "There was no usable answer: the connection failed, or the answer was cut off or is not what the service documents.");
        XmlDoc.Element(code, "exception", "cref=\"CodeGuruProfilerTimeoutException\"", "A time limit of the client's options ran out.");
        XmlDoc.Element(code, "exception", "cref=\"OperationCanceledException\"", "<paramref name=\"cancellationToken\"/> was cancelled.");
        if (operation.Request.Properties.Any(property => property.IsRequired))
        {
            XmlDoc.Element(code, "exception", "cref=\"ArgumentException\"", "A required member of the request is missing.");
        }

        XmlDoc.Element(code, "exception", "cref=\"ArgumentNullException\"", "<paramref name=\"request\"/> is <see langword=\"null\"/>.");
    }

    private DocText TextOf(OperationPlan operation)
        => new(new Links(plan, (operation.Request, $"{operation.Request.Name}."), (operation.Response, $"{operation.Response.Name}.")).Find);

    private static string Describe(DocText text, RecordPlan record, string fallback)
        => text.Split(record.Documentation).First is { Length: > 0 } first ? first : fallback;

    private static string Nature(OperationPlan operation)
        => operation.IsReadOnly ? "Read-only: the call changes nothing."
            : operation.IsIdempotent ? "Idempotent: a repeated call has the effect of one."
            : "";

    private static string Source(OperationPlan operation)
        => $"Source: {DocText.Escape(operation.Source)}.";
}
