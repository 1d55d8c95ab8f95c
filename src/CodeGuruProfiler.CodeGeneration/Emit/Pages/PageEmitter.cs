using CodeGuruProfiler.CodeGeneration.Examples;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit.Pages;

/// <summary>Writes the page of documentation of one operation.</summary>
internal sealed class PageEmitter
{
    private readonly ServicePlan _plan;
    private readonly OperationPlan _operation;
    private readonly PageTypes _types;
    private readonly Markdown _markdown;
    private readonly CodeWriter _page = new();

    private PageEmitter(ServicePlan plan, OperationPlan operation)
    {
        _plan = plan;
        _operation = operation;
        _types = new PageTypes(plan, operation);
        _markdown = new Markdown(plan, operation, _types.Names);
    }

    public static GeneratedFile Emit(ServicePlan plan, OperationPlan operation, Example? example, string origin)
    {
        var emitter = new PageEmitter(plan, operation);
        emitter.WriteIntroduction();
        emitter.WriteExample(example);
        emitter.WriteMembers("Request", operation.Request);
        emitter.WriteMembers("Response", operation.Response);
        emitter.WriteErrors();
        emitter.WriteTypes();
        return PageFile.Create($"{operation.Name}.md", origin, operation.Name, emitter._page);
    }

    private void WriteIntroduction()
    {
        var text = new DocText(new Links(_plan, (_operation.Request, ""), (_operation.Response, "")).Find);
        foreach (string paragraph in text.All(_operation.Documentation))
        {
            _page.Line(_markdown.Of(paragraph));
            _page.Line();
        }

        if (_operation.Obsolete is { } reason)
        {
            _page.Line($"**Deprecated.** {reason}");
            _page.Line();
        }

        string path = string.Concat(_operation.Path.Select(part => part.Label is { } label ? $"{{{label.MemberName}}}" : part.Literal));
        string query = string.Join('&', _operation.Query.Select(pair => pair.Value.Length == 0 ? pair.Key : $"{pair.Key}={pair.Value}"));
        _page.Line(Markdown.Row("", ""));
        _page.Line("|---|---|");
        Fact("HTTP", Markdown.Code($"{_operation.HttpMethod} {path}{(query.Length > 0 ? "?" : "")}{query}"));
        Fact("one call", Markdown.Code($"Task<{_operation.Response.Name}> {_operation.Name}Async({InterfaceEmitter.Parameters(_operation)})"));
        foreach (PaginatorPlan paginator in _operation.Paginators)
        {
            string made = paginator.Fixed.IsEmpty ? "" : $", with {string.Join(" and ", paginator.Fixed.Select(Markdown.Code))}";
            Fact(
                $"{Markdown.Code(paginator.Items.Name)} of all pages{made}",
                Markdown.Code($"{InterfaceEmitter.Paged(_operation, paginator)} {paginator.Method}Paged({InterfaceEmitter.Request(_operation)})"));
        }

        if (_operation.HttpMethod == "GET")
        {
            Fact("presigned URL", Markdown.Code($"ValueTask<Uri> PresignAsync({_operation.Request.Name} request, TimeSpan expiresIn, CancellationToken cancellationToken = default)"));
        }

        Fact("repeated calls", _operation.IsReadOnly ? "read-only" : _operation.IsIdempotent ? "idempotent" : "");
        foreach ((string title, string address) in _operation.Elsewhere)
        {
            Fact("see also", $"[{title}]({address})");
        }

        _page.Line();
    }

    private void Fact(string subject, string fact)
    {
        if (fact.Length > 0)
        {
            _page.Line(Markdown.Row(subject, fact));
        }
    }

    private void WriteExample(Example? example)
    {
        if (example is not null)
        {
            _page.Line("## Example");
            _page.Line();
            _page.Line($"<!-- snippet: {example.Source}#{_operation.Name} -->");
            _page.Line("```csharp");
            _page.Line(example.Code);
            _page.Line("```");
            _page.Line();
        }
    }

    private void WriteMembers(string heading, RecordPlan record)
    {
        _page.Line($"## {heading}");
        _page.Line();
        _page.Line(record.Properties.IsEmpty ? $"{Markdown.Code(record.Name)} has no members." : Markdown.Code(record.Name));
        if (!record.Properties.IsEmpty)
        {
            _page.Line();
            WriteProperties(record);
        }

        _page.Line();
    }

    private void WriteProperties(RecordPlan record)
    {
        var links = new Links(_plan, (record, ""));
        string[] required = record.IsSent ? ["required"] : [];
        _page.Line(Markdown.Row(["member", "type", .. required, "on the wire", "values", "description"]));
        _page.Line($"|{string.Concat(Enumerable.Repeat("---|", 5 + required.Length))}");
        foreach (PropertyPlan property in record.Properties)
        {
            var text = new DocText(links.FindFor(property, null));
            string type = PageTypes.NamedIn(property.Type) is { } name ? $"[{Markdown.Code(property.CSharp)}]({Markdown.Anchor(name)})" : Markdown.Code(property.CSharp);
            string[] notes =
            [
                _markdown.Of(text.All(property.Documentation)),
                property.IsSensitive ? "Sensitive: hidden by `ToString`." : "",
                property.Obsolete is { } reason ? $"**Deprecated.** {reason}" : "",
            ];
            _page.Line(Markdown.Row(
            [
                Markdown.Code(property.Name),
                type,
                .. required.Select(_ => property.IsRequired ? "yes" : ""),
                Wire(property),
                _markdown.Of(ValueProse.Of(property, record.Kind)),
                string.Join(' ', notes.Where(note => note.Length > 0)),
            ]));
        }
    }

    private static string Wire(PropertyPlan property) => property.Binding switch
    {
        Binding.Label => $"path {Markdown.Code(property.MemberName)}",
        Binding.Query => $"query {Markdown.Code(property.WireName)}",
        Binding.Header => $"header {Markdown.Code(property.WireName)}",
        Binding.Payload => "the body",
        _ => $"JSON {Markdown.Code(property.WireName)}",
    };

    private void WriteErrors()
    {
        _page.Line("## Errors");
        _page.Line();
        if (!_operation.Errors.IsEmpty)
        {
            ErrorTable.Write(_page, _plan, _markdown, _operation.Errors);
            _page.Line();
        }

        _page.Line($"See also [the errors of every operation]({PageFile.Index}#errors-of-every-operation).");
    }

    private void WriteTypes()
    {
        if (_types.Names.Count == 0)
        {
            return;
        }

        _page.Line();
        _page.Line("## Data types");
        foreach (RecordPlan record in _types.Data)
        {
            WriteTypeHeading(record.Name, record.Documentation);
            if (!record.Properties.IsEmpty)
            {
                _page.Line();
                WriteProperties(record);
            }
        }

        foreach (EnumPlan shape in _types.Enums)
        {
            WriteTypeHeading(shape.Name, shape.Documentation);
            _page.Line();
            _page.Line(Markdown.Row("value", "on the wire", "description"));
            _page.Line("|---|---|---|");
            foreach (EnumValuePlan value in shape.Values)
            {
                string what = _markdown.Of(new DocText(new Links(_plan).Find).All(value.Documentation));
                _page.Line(Markdown.Row(Markdown.Code($"{shape.Name}.{value.Name}"), Markdown.Code(value.Value), what));
            }
        }
    }

    private void WriteTypeHeading(string name, string? documentation)
    {
        _page.Line();
        _page.Line($"### {name}");
        string[] paragraphs = [.. new DocText(new Links(_plan).Find).All(documentation).Select(_markdown.Of)];
        if (paragraphs.Length > 0)
        {
            _page.Line();
            _page.Line(string.Join("\n\n", paragraphs));
        }
    }
}
