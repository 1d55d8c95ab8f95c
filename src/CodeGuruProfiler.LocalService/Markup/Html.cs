namespace CodeGuruProfiler.LocalService.Markup;

/// <summary>Markup that is ready for a page. It comes only from literals of this program; every value in it was escaped.</summary>
internal readonly record struct Html
{
    private readonly string? _markup;

    private Html(string markup)
    {
        _markup = markup;
    }

    public static Html Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(_markup);

    /// <summary>Creates markup from an interpolated string, whose holes are texts and are escaped, or markup.</summary>
    public static Html Of(MarkupBuilder markup) => new(markup.ToString());

    /// <summary>Creates markup from a part of this program, such as a script.</summary>
    public static Html Trusted(string markup) => new(markup);

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.ToString())));

    public Html If(bool condition) => condition ? this : Empty;

    public override string ToString() => _markup ?? "";
}
