package org.copydesk.training.authority;

/// A city of GeoNames.
///
/// @param id its GeoNames id
/// @param country ISO 3166-1 alpha-2
/// @param feature GeoNames' feature code: PPLC a capital, PPLA a seat of a region, PPLX a part of a
///   city
/// @param admin GeoNames' code of the region of first order, within the country
/// @param population 0 where unknown
public record City(
    long id,
    String name,
    String country,
    String feature,
    String admin,
    long population,
    double latitude,
    double longitude) {}
