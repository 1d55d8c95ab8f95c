using System.Text;
using CodeGuruProfiler.Names;

namespace CodeGuruProfiler.Tool.Terminal;

/// <summary>A table: aligned columns within the width of the terminal for people, lines with tabs for programs.</summary>
internal sealed class TextTable(params TableColumn[] columns)
{
    private const string Gap = "  ";
    private const int MinName = 12;

    private readonly List<TableCell[]> _rows = [];

    public int Count => _rows.Count;

    public void Add(params TableCell[] row) => _rows.Add(row);

    /// <summary>Returns the lines of the table for the console: no headings and no colors in a pipe.</summary>
    public string ToText(ToolConsole console, bool isTerminal) => isTerminal ? Aligned(console) : Separated();

    private string Separated()
    {
        var lines = new StringBuilder();
        foreach (TableCell[] row in _rows)
        {
            lines.AppendJoin('\t', row.Select(cell => VisibleName.Of(cell.Plain ?? cell.Text))).Append('\n');
        }

        return lines.ToString();
    }

    private string Aligned(ToolConsole console)
    {
        string[][] cells = [.. _rows.Select(row => row.Select(cell => VisibleName.Of(cell.Text)).ToArray())];
        int[] widths = [.. columns.Select((column, i) => Math.Max(column.Title.Length, cells.Select(row => row[i].Length).DefaultIfEmpty().Max()))];
        Shrink(widths, console.Width);
        var lines = new StringBuilder();
        AppendLine(lines, console, widths, [.. columns.Select(column => column.Title)], _ => TextStyle.Heading);
        for (int row = 0; row < cells.Length; row++)
        {
            TableCell[] styled = _rows[row];
            AppendLine(lines, console, widths, cells[row], i => styled[i].Style);
        }

        return lines.ToString();
    }

    // The names of frames make room first; where there are none, the widest column does.
    private void Shrink(int[] widths, int available)
    {
        int excess = widths.Sum() + (Gap.Length * (widths.Length - 1)) - available;
        if (excess <= 0)
        {
            return;
        }

        int column = Array.FindIndex(columns, candidate => candidate.IsName);
        column = column >= 0 ? column : Array.IndexOf(widths, widths.Max());
        widths[column] = Math.Max(widths[column] - excess, Math.Min(widths[column], MinName));
    }

    private void AppendLine(StringBuilder lines, ToolConsole console, int[] widths, string[] row, Func<int, TextStyle> styleOf)
    {
        for (int i = 0; i < row.Length; i++)
        {
            string text = FrameLabel.Fit(row[i], widths[i], shorten: columns[i].IsName);
            bool isLast = i == row.Length - 1;
            string padding = new(' ', Math.Max(widths[i] - text.Length, 0));
            lines.Append(columns[i].IsNumber ? padding : "")
                .Append(Ansi.Paint(text, styleOf(i), console.ColorsOutput))
                .Append(columns[i].IsNumber || isLast ? "" : padding)
                .Append(isLast ? "\n" : Gap);
        }
    }
}
