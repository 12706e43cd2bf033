using MedSocial.Search.Candidates;
using MedSocial.Text;

namespace MedSocial.Search.Queries;

/// <content>The values of operators that take a list.</content>
internal ref partial struct QueryReader
{
    private void TakeNetwork(Value value)
    {
        if (ReadNetwork(value.Text, value.IsLiteral) is { } network)
            Add(ref Lists().Networks, network, network.Value.Length, value.Start, value.End);
        else
            Report(SearchIssueCode.UnknownNetwork, value.Start, value.End, "is no known network");
    }

    private static NetworkId? ReadNetwork(string text, bool isLiteral)
    {
        if (!isLiteral)
            return QueryCatalog.Network(text);
        return NetworkId.TryParse(text, out var id) ? id : default(NetworkId?);
    }

    private void TakeSpecialty(Value value)
    {
        var codes = !value.IsLiteral ? QueryCatalog.Specialties(value.Text)
            : SpecialtyCode.TryParse(value.Text, out var literal) ? [literal] : [];
        if (codes.IsEmpty)
            Report(SearchIssueCode.UnknownSpecialty, value.Start, value.End, "is no known specialty");
        foreach (var code in codes)
            Add(ref Lists().Specialties, code, code.Value.Length, value.Start, value.End);
    }

    private void TakeProfession(Value value)
    {
        var codes = !value.IsLiteral ? QueryCatalog.Professions(value.Text)
            : ProfessionCode.TryParse(value.Text, out var literal) ? [literal] : [];
        if (codes.IsEmpty)
            Report(SearchIssueCode.UnknownProfession, value.Start, value.End, "is no known profession");
        foreach (var code in codes)
            Add(ref Lists().Professions, code, code.Value.Length, value.Start, value.End);
    }

    private void TakeCity(Value value)
    {
        if (CriteriaValues.Clean(value.Text) is { } city)
            Add(ref Lists().Cities, city, city.Length, value.Start, value.End);
        else
            Report(SearchIssueCode.MissingValue, value.Start, value.End, "is blank");
    }

    private void TakeDepartment(Value value)
    {
        var code = !value.IsLiteral ? QueryCatalog.Department(value.Text)
            : Identifier.Problem(value.Text) is null ? value.Text.ToUpperInvariant() : null;
        if (code is not null)
            Add(ref Lists().Departments, code, code.Length, value.Start, value.End);
        else
            Report(SearchIssueCode.UnknownDepartment, value.Start, value.End, "is no known department");
    }

    private void TakeCountry(Value value)
    {
        var code = !value.IsLiteral ? QueryCatalog.Country(value.Text)
            : CriteriaValues.IsCountry(value.Text) ? value.Text.ToUpperInvariant() : null;
        if (code is not null)
            Add(ref Lists().Countries, code, code.Length, value.Start, value.End);
        else
            Report(SearchIssueCode.UnknownCountry, value.Start, value.End, "is no known country");
    }

    private void TakeStage(Value value)
    {
        if (QueryCatalog.Stage(value.Text) is { } stage)
            Add(ref Lists().Stages, stage, QueryTerms.Text(stage).Length, value.Start, value.End);
        else
            Report(SearchIssueCode.UnknownStage, value.Start, value.End, "is no known stage of a career");
    }

    private void TakeFacet(Value value)
    {
        if (QueryCatalog.Facet(value.Text) is { } facet)
            _facets |= facet;
        else
            Report(SearchIssueCode.UnknownFacet, value.Start, value.End, "is no known facet");
    }
}
